@main def greet() =
  for line <- io.Source.stdin.getLines() do println(s"Hello, $line!")
