fun main() {
    Runtime.getRuntime().addShutdownHook(Thread { println("hook") })
    ProcessBuilder("kill", "-TERM", "${ProcessHandle.current().pid()}").inheritIO().start().waitFor()
    Thread.sleep(60000)
}
