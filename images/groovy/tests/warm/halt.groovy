addShutdownHook { println 'never' }
Runtime.runtime.halt(-1)
