p $stdin.gets, $<.class, $stdin.tty?
p gets, $.
p $stdin.read
