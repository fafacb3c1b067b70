import java.io.File
import java.lang.management.ManagementFactory
import java.util.Locale

class Prog

fun main(args: Array<String>) {
    println("${Any()} ${Prog()} ${args.size} ${Thread.currentThread()} ${Thread.currentThread().threadId()}")
    System.getProperties().toSortedMap(compareBy { it.toString() }).forEach { (k, v) -> println("$k=$v") }
    (System.getenv() - "HOSTNAME").toSortedMap().forEach { (k, v) -> println("$k=$v") }
    val runtime = ManagementFactory.getRuntimeMXBean()
    println("${runtime.inputArguments} ${runtime.classPath}")
    println(Thread.getAllStackTraces().keys.map { it.name }.sorted())
    Throwable().stackTrace.forEach(::println)
    Thread.currentThread().stackTrace.forEach(::println)
    StackWalker.getInstance().forEach(::println)
    val thread = Thread { println(Thread.currentThread()) }
    thread.start()
    thread.join()
    println("${Prog::class.java.getResource("Prog.class")} ${Prog::class.java.protectionDomain.codeSource}")
    println("${Prog::class.java.classLoader.javaClass} ${Thread.currentThread().contextClassLoader.javaClass}")
    println("${Runtime.getRuntime().maxMemory()} ${Runtime.getRuntime().availableProcessors()}")
    for (folder in listOf(".", "/tmp")) println(File(folder).walk().map { it.path }.sorted().toList())
    println(File("Prog.kt").readText().length)
    println(File("/proc/self/cmdline").readText().replace('\u0000', ' '))
    println("${File("/proc/self/fd").list()!!.size} ${Locale.getDefault()} ${System.out.charset()}")
}
