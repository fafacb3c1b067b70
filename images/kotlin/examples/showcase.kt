// Sealed types, null safety, extensions, sequences and coroutines.
import kotlinx.coroutines.*

sealed interface Shape
data class Circle(val radius: Double) : Shape
data class Rectangle(val width: Double, val height: Double = width) : Shape

val Shape.area: Double
    get() = when (this) {
        is Circle -> Math.PI * radius * radius
        is Rectangle -> width * height
    }

fun String?.orAnonymous() = this?.takeIf(String::isNotBlank)?.replaceFirstChar(Char::uppercase) ?: "Anonymous"

operator fun Rectangle.times(factor: Int) = copy(width = width * factor, height = height * factor)

class Tree(val value: Int, vararg val children: Tree) {
    fun walk(): Sequence<Int> = sequence {
        yield(value)
        children.forEach { yieldAll(it.walk()) }
    }
}

fun main() {
    val shapes = listOf(Circle(1.0), Rectangle(2.0), Rectangle(1.0, 3.0) * 2)
    shapes.sortedByDescending { it.area }.forEach { println("%.2f  %s".format(it.area, it)) }

    println(listOf("ada", null, " ").map { it.orAnonymous() })

    val words = "the quick brown fox jumps over the lazy dog".split(" ")
    println(words.groupingBy { it.length }.eachCount().toSortedMap())

    println(Tree(1, Tree(2, Tree(3)), Tree(4)).walk().map { it * it }.toList())

    val total = runBlocking {
        (1..1000).map { n -> async { delay(10); n } }.awaitAll().sum()
    }
    println("A thousand coroutines say $total.")
}
