val answer = 1 / "0".toInt()

fun main() = println(answer)
