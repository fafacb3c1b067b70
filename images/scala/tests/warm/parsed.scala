@main def parsed(n: Int, name: String) = println(n)
