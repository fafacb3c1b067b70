IO.inspect(System.cmd("sh", ["-c", "echo out; exit 3"]))
IO.inspect(System.shell("echo shell"))
