import scala.sys.process.*

@main def terminated() =
  sys.addShutdownHook(println("hook"))
  s"kill -TERM ${ProcessHandle.current.pid}".!
  Thread.sleep(60000)
