// Enums, givens, extensions, and types that say more than most.
enum Expr:
  case Num(value: Double)
  case Var(name: String)
  case Add(left: Expr, right: Expr)
  case Mul(left: Expr, right: Expr)

import Expr.*

extension (left: Expr)
  def +(right: Expr) = Add(left, right)
  def *(right: Expr) = Mul(left, right)

def derive(expr: Expr, by: String): Expr = expr match
  case Num(_)           => Num(0)
  case Var(`by`)        => Num(1)
  case Var(_)           => Num(0)
  case Add(left, right) => derive(left, by) + derive(right, by)
  case Mul(left, right) => left * derive(right, by) + derive(left, by) * right

def simple(expr: Expr): Expr = expr match
  case Add(e, Num(0)) => simple(e)
  case Mul(e, Num(1)) => simple(e)
  case Mul(_, Num(0)) => Num(0)
  case Add(left, right) => simple(left) + simple(right)
  case other          => other

lazy val primes: LazyList[Int] = 2 #:: LazyList.from(3).filter(n => primes.takeWhile(p => p * p <= n).forall(n % _ != 0))

def describe(id: Int | String) = id match
  case number: Int  => s"number $number"
  case name: String => s"name $name"

@main def showcase() =
  val x = Var("x")
  println(simple(derive(x * x + Num(3) * x, by = "x")))
  println(primes.take(10).mkString(" "))
  val words = "the quick brown fox jumps over the lazy dog".split(' ')
  println(words.groupMapReduce(_.length)(_ => 1)(_ + _).toSeq.sorted.mkString(", "))
  println(List[Int | String](7, "Ada").map(describe))
