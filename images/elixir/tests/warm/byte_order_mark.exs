IO.puts("mark")
