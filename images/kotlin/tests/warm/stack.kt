var depth = 0
fun deeper() { depth++; deeper() }

fun main() {
    try { deeper() } catch (e: StackOverflowError) { println(depth > 1000) }
    val all = List(1000) { ByteArray(1 shl 20) }
}
