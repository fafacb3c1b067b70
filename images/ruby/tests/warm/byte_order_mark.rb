p __ENCODING__, __LINE__, DATA.pos
nil.foo
__END__
