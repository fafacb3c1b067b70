import kotlin.concurrent.thread

fun main() = repeat(200) {
    thread { Thread.sleep(60000) }
    println(it + 1)
}
