puts "a"
puts <<E.inspect
b
E
__END__
c
