def inner() = throw IllegalStateException("größer")

@main def uncaught() =
  sys.addShutdownHook(println("hook"))
  print("no line end")
  try inner()
  catch case e: Exception =>
    val outer = RuntimeException("outer", e)
    outer.addSuppressed(Error("beside"))
    throw outer
