fun main() {
    print(".")
    Thread.sleep(1000)
    print(".")
    Thread.sleep(1000)
    print(".")
}
