process.kill process.pid, "SIGTERM"
setTimeout (->), 2000
