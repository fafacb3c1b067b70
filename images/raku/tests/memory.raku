my @taken;
loop { @taken.push: buf8.allocate(1 +< 20, 1) }
