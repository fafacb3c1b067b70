@main def hello() = println("Hello world")
