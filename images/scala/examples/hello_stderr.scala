@main def hello() = Console.err.println("Hello stderr")
