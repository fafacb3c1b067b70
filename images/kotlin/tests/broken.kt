fun main() {
    val never: String = 1
}
