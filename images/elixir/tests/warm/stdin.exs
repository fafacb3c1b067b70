IO.inspect(IO.gets("? "))
IO.inspect(IO.read(:line))
IO.inspect(IO.read(:eof))
