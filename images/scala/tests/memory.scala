@main def memory() =
  val taken = collection.mutable.Buffer[Array[Byte]]()
  while true do taken += new Array[Byte](1 << 20)
