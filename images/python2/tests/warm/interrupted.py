import os, signal
def wait():
    os.kill(os.getpid(), signal.SIGINT)
    for i in range(10**7): pass
wait()
