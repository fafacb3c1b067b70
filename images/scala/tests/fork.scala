@main def fork() =
  for n <- 1 to 200 do
    new Thread(() => Thread.sleep(60000)).start()
    println(n)
