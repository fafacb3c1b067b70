case class Circle(radius: Int)
class Rehearsal { override def toString = "mine" }
object Counter { var n = 0; def next() = { n += 1; n } }
class Scala
inline def twice(inline x: Int): Int = x + x

@main def rehearsal() =
  println(s"${Circle(1)} ${Rehearsal()} ${Counter.next()} ${Scala().getClass} ${twice(Counter.next())}")
  println(scala.util.Random(1).nextInt(100))
