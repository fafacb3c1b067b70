Logger.configure(level: :none)
System.cmd("kill", ["-TERM", System.pid()])
Process.sleep(10_000)
