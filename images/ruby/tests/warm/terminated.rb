Process.kill("TERM", Process.pid)
sleep
