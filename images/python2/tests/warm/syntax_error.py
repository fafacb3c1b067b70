import os
print("never")
def f(x:
    return x
