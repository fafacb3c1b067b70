# -*- coding: utf-8 -*-
import atexit, sys, warnings

def goodbye():
    print "exit hook"
atexit.register(goodbye)

class Shelf:
    def __del__(self):
        print "deleted"

def inner(n):
    return 1 / (n - n)

shelf = Shelf()
warnings.warn("look here")
sys.stdout.write("no line end")
inner(3)  # größer
