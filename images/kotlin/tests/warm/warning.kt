@Deprecated("old") fun old() = 1

fun main() {
    val x: String? = "x"
    println(old() + x!!.length + (x as String).length)
    val text: String = x!!
}
