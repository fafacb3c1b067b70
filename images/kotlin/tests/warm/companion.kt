class App {
    companion object {
        @JvmStatic fun main(args: Array<String>) { System.exit(3) }
    }
}
