println("Hello world")
