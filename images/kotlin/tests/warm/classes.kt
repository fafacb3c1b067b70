import kotlin.reflect.full.memberProperties

data class Circle(val radius: Int)
class Rehearsal { override fun toString() = "mine" }
object Counter { var n = 0; fun count() = ++n }
enum class Size { SMALL, LARGE }
class Kotlin

fun main() {
    println("${Circle(1)} ${Rehearsal()} ${Counter.count()} ${Size.entries} ${Kotlin()::class}")
    println(Circle::class.memberProperties.map { it.name })
    println({ x: Int -> x }.toString().replace(Regex("/0x\\w+"), "") + " " + { 1 }())
}
