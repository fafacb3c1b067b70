fun main() = generateSequence(::readlnOrNull).forEach { println("Hello, $it!") }
