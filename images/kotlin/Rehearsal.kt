/** What many programs are made of. */
interface Shape { val area: Double }

data class Circle(val radius: Double) : Shape { override val area get() = 3.0 * radius * radius }
data class Square(val side: Double = 1.0) : Shape { override val area get() = side * side }

sealed class Tree
class Leaf(val value: Int) : Tree()
class Node(val left: Tree, val right: Tree) : Tree()

enum class Size { SMALL, LARGE }

object Counter {
    private val counts = mutableMapOf<String, Int>()
    fun count(word: String) = counts.merge(word, 1, Int::plus)
}

fun sum(tree: Tree): Int = when (tree) {
    is Leaf -> tree.value
    is Node -> sum(tree.left) + sum(tree.right)
}

fun <T : Comparable<T>> List<T>.largest(): T? = maxOrNull()

fun main(args: Array<String>) {
    val shapes: List<Shape> = listOf(Circle(1.0), Square(), Circle(radius = 2.0).copy())
    val text = StringBuilder()
    for ((i, shape) in shapes.withIndex()) {
        text.append("$i: ${shape.area} $shape ${shape as? Square}")
    }
    var n = 0
    while (n < 3) n++
    args.filter { it.length > 2 }.map { it.uppercase() }.sortedBy { it }.forEach { Counter.count(it) }
    val names = args.groupBy { it.length }.mapValues { (_, words) -> words.joinToString() }
    try {
        require(n == 3 && sum(Node(Leaf(1), Leaf(n))) in 1..10) { "no" }
        text.append(names).append(listOf(1, 2).largest() ?: 0).append(Size.entries)
    } catch (e: IllegalArgumentException) {
        System.err.print(e.message)
    }
    print(if (text.isEmpty()) "never" else "")
}
