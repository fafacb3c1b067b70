print "Hello world\n";
