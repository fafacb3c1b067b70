run(`kill -INT $(getpid())`)
sleep(5)
