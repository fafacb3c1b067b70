@main def broken() =
  val x = (1 + 
  println(x
