BEGIN { print "Hello stderr" > "/dev/stderr" }
