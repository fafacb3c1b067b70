object Main:
  val answer = 1 / "0".toInt
  def main(args: Array[String]): Unit = println(answer)
