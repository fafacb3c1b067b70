print STDERR "Hello stderr\n";
