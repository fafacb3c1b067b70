import kotlin.concurrent.thread

fun main() {
    thread(isDaemon = true) { while (true) Thread.onSpinWait() }
    val main = Thread.currentThread()
    thread {
        main.join()
        println("last ${Thread.currentThread()}")
        throw RuntimeException("in a thread")
    }
    throw Exception("main first")
}
