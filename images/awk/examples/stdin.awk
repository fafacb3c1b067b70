{ print "Hello, " $0 "!" }
