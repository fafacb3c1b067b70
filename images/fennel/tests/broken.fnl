(print "never"
