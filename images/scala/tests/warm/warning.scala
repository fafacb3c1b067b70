enum Size { case Small, Large }
@deprecated("old", "1") def old = 1
@main def warned(): Unit =
  val s = if old > 0 then Size.Small else Size.Large
  s match { case Size.Large => println("large"); case _ if old > 0 => println("small") }
  (Size.Small: Size) match { case Size.Small => println("matched") }
  1 + 1
