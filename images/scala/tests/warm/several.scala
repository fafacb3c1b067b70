@main def a() = println("a")
@main def b() = println("b")
