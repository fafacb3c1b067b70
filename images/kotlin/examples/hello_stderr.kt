fun main() = System.err.println("Hello stderr")
