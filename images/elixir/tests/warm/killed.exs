System.cmd("kill", ["-KILL", System.pid()])
Process.sleep(10_000)
