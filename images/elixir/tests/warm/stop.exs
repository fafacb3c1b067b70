System.stop(5)
Process.sleep(10_000)
