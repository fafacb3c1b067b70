@main def broken() =
  val never: String = 1
