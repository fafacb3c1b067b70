while (my $line = <STDIN>) {
    chomp $line;
    print "Hello, $line!\n";
}
