var depth = 0
def deeper(): Unit = { depth += 1; deeper(); depth -= 1 }

@main def stack() =
  try deeper() catch case e: StackOverflowError => println(depth > 1000)
  var all = List.empty[Array[Byte]]
  while all.size < 1000 do all = new Array[Byte](1 << 20) :: all
