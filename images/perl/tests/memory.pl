my @taken;
push @taken, "x" x (1 << 20) while 1;
