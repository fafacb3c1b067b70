import threading
def tell():
    print "from a thread"
threading.Thread(target=tell).start()
raise SystemExit(300)
