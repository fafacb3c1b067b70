object A { @JvmStatic fun main(args: Array<String>) = println("a") }
object B { @JvmStatic fun main(args: Array<String>) = println("b") }
