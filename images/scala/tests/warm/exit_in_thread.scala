@main def leave() =
  sys.addShutdownHook(Console.err.println("hook"))
  Thread(() => { println("leaving"); sys.exit(42) }).start()
  Thread.sleep(60000)
