200.times {
    Thread.start { sleep 60000 }
    println it + 1
}
