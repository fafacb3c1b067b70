print("before")
run(`kill -TERM $(getpid())`)
sleep(5)
