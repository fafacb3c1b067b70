fun main() = generateSequence(::readLine).forEach { println("Hello, $it!") }
