println(stderr, "Hello stderr")
