print("before")
run(`kill -KILL $(getpid())`)
sleep(5)
