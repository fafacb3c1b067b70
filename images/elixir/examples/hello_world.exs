IO.puts("Hello world")
