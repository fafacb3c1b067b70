(print "Hello world")
