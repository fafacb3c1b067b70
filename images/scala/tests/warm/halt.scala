@main def halt() =
  sys.addShutdownHook(println("never"))
  sys.runtime.halt(-1)
