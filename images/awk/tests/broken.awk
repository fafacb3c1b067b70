BEGIN { print "never" 
