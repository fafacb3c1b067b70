puts stderr "Hello stderr"
