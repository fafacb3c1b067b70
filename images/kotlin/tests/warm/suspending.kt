import kotlinx.coroutines.*

suspend fun main() {
    coroutineScope { launch(Dispatchers.Default) { println(Thread.currentThread().name) } }
    delay(10)
    error("in a coroutine")
}
