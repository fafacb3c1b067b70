package some.where

private object Hidden { val x = 1 }

object Start:
  def main(args: Array[String]): Unit =
    println(s"${Hidden.getClass} ${Throwable().getStackTrace.last}")
    throw Exception()
