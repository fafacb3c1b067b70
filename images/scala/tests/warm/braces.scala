object Main {
  implicit class Twice(n: Int) { def twice = n * 2 }
  def main(args: Array[String]) : Unit = {
    for { i <- 1 to 3 if i % 2 == 1 } yield println(i.twice)
    println(Option.empty[Int].fold("none")(_.toString))
  }
}
