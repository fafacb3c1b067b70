import os, sys, threading
threading.Thread(target=lambda: print("from a thread"), daemon=False).start()
raise SystemExit(300)
