/** What many programs are made of. */
trait Shape:
  def area: Double

case class Circle(radius: Double) extends Shape:
  def area = 3.0 * radius * radius

case class Square(side: Double = 1.0) extends Shape { def area = side * side }

enum Tree:
  case Leaf(value: Int)
  case Node(left: Tree, right: Tree)

object Counter { private var n = 0; def next(): Int = { n += 1; n } }

given Ordering[Shape] = Ordering.by(_.area)

extension (shape: Shape) def twice: Double = shape.area * 2

def sum(tree: Tree): Int = tree match
  case Tree.Leaf(value) => value
  case Tree.Node(left, right) => sum(left) + sum(right)

def largest[T: Ordering](all: Seq[T]): Option[T] = all.maxOption

@main def rehearsal(words: String*): Unit =
  val shapes: List[Shape] = List(Circle(1), Square(), Circle(radius = 2).copy())
  val text = StringBuilder()
  for (shape, i) <- shapes.sorted.zipWithIndex if shape.area > 1 do
    text ++= s"$i: ${shape.twice} $shape"
  while Counter.next() < 3 do ()
  val lengths = words.groupBy(_.length).view.mapValues(_.map(_.toUpperCase).mkString(",")).toMap
  try
    require(sum(Tree.Node(Tree.Leaf(1), Tree.Leaf(2))) == 3, "no")
    text ++= lengths.toString + largest(Seq(1, 2)).getOrElse(0) + f"${1.5}%.1f"
  catch case e: IllegalArgumentException => Console.err.print(e.getMessage)
  print(if text.isEmpty then "never" else "")
