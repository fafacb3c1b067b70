import sys, threading
def tell():
    # Not print: the end of the program may come between its text and its line feed.
    sys.stdout.write("from a thread\n")
threading.Thread(target=tell).start()
raise SystemExit(300)
