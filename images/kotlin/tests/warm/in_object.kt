object Main {
    init { println("made") }
    @JvmStatic fun main(args: Array<String>) = println("in ${this::class} ${args.size}")
}
