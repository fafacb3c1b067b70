atexit(() -> println("hook"))
print("no line end")
exit(7)
