Thread.startDaemon { while (true) Thread.onSpinWait() }
def main = Thread.currentThread()
Thread.start {
    println "${Thread.currentThread()}"
    throw new RuntimeException('in a thread')
}.join()
Thread.start { sleep 300; println "last ${Thread.currentThread()}" }
println 'main first'
