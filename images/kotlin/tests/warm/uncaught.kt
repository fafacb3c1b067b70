fun inner(): Nothing = throw IllegalStateException("größer")

fun main() {
    Runtime.getRuntime().addShutdownHook(Thread { println("hook") })
    print("no line end")
    try { inner() } catch (e: Exception) {
        throw RuntimeException("outer", e).apply { addSuppressed(Error("beside")) }
    }
}
