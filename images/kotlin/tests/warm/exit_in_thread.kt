import kotlin.concurrent.thread
import kotlin.system.exitProcess

fun main() {
    Runtime.getRuntime().addShutdownHook(Thread { System.err.println("hook") })
    thread { println("leaving"); exitProcess(42) }
    Thread.sleep(60000)
}
