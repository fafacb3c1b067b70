import os, signal
print("before", flush=False)
os.kill(os.getpid(), signal.SIGTERM)
