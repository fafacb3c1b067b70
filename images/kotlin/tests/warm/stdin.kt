fun main() {
    println(readlnOrNull())
    println(generateSequence(::readLine).toList())
    println("${System.`in`.read()} ${System.console()}")
}
