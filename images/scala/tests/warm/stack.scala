var depth = 0
def deeper(): Unit = { depth += 1; deeper(); depth -= 1 }

@main def stack() =
  try deeper() catch case e: StackOverflowError => println(depth > 1000)
  val all = Seq.fill(1000)(new Array[Byte](1 << 20))
