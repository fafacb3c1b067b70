fun größe(): Int = "text"

fun main() {
    val unused: String = undefined
    listOf(1).missing()
    when (val x: Any = 1) { is String -> x.length }
    val s: String = null
