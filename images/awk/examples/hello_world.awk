BEGIN { print "Hello world" }
