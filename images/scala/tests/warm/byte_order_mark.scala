@main def mark() = println("mark")
