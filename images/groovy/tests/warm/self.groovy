import java.lang.management.ManagementFactory

println "${args.length} ${args.class} ${Thread.currentThread()} ${Thread.currentThread().threadId()}"
System.properties.sort { it.key }.each { k, v -> println "$k=$v" }
System.getenv().findAll { it.key != 'HOSTNAME' }.sort().each { k, v -> println "$k=$v" }
println ManagementFactory.runtimeMXBean.inputArguments + ManagementFactory.runtimeMXBean.classPath
println Thread.allStackTraces.keySet()*.name.sort()
new Throwable().stackTrace.each { println it }
Thread.currentThread().stackTrace.each { println it }
def thread = new Thread({ println Thread.currentThread() })
thread.start()
thread.join()
println "${getClass()} ${getClass().classLoader.class} ${getClass().classLoader.parent.class} ${getClass().protectionDomain.codeSource.location}"
println "${Thread.currentThread().contextClassLoader.class} ${binding.variables.keySet()}"
println "${Runtime.runtime.maxMemory()} ${Runtime.runtime.availableProcessors()}"
['.', '/tmp'].each { println new File(it).list().sort() }
println new File('prog.groovy').text.length()
println new File('/proc/self/cmdline').text.replace('\0', ' ')
println "${new File('/proc/self/fd').list().length} ${Locale.default} ${System.out.charset()}"
