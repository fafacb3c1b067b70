Process.kill("INT", Process.pid)
sleep
