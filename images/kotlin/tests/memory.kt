fun main() {
    val taken = mutableListOf<ByteArray>()
    while (true) taken += ByteArray(1 shl 20)
}
