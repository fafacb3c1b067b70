END { say 'end' }
sub inner($n) { die "größer als $n" }
sub outer() { inner 3 }
warn 'look here';
print 'no line end';
outer;
