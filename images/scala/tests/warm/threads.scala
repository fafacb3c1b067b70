import scala.concurrent.*, duration.*, ExecutionContext.Implicits.global

@main def threads() =
  println(Await.result(Future(Thread.currentThread.getName), 5.seconds))
  val main = Thread.currentThread
  Thread(() => { main.join(); println(s"last ${Thread.currentThread}"); throw RuntimeException("in a thread") }).start()
  throw Exception("main first")
