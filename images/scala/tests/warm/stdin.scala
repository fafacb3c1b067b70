import scala.io.StdIn

@main def stdin() =
  println(StdIn.readLine())
  println(io.Source.stdin.getLines().toList)
  println(s"${System.in.read()} ${System.console}")
