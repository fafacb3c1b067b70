IO.puts("crlf")
x = 1
IO.inspect(x + 1)
