def größe: Int = "text"

@main def errors() =
  val x: String = undefined
  List(1).missing()
  val y: Int = null
