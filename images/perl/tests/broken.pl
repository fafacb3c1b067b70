print "never" "ever";
