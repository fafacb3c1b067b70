__END__
nothing runs
