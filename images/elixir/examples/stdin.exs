for line <- IO.stream() do
  IO.puts("Hello, #{String.trim_trailing(line, "\n")}!")
end
