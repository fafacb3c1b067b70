fun main() = println("mark")
