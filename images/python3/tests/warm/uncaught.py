import atexit, sys

atexit.register(print, "exit hook")

class Shelf:
    def __del__(self):
        print("deleted")

def inner(n):
    return 1 / (n - n)

def outer():
    try:
        inner(3)
    except ZeroDivisionError as e:
        raise KeyError("größer") from e

shelf = Shelf()
sys.stdout.write("no line end")
outer()
