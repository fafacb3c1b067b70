IO.puts(:stderr, "Hello stderr")
