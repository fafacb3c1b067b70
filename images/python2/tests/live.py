import sys
import time

sys.stdout.write(".")
time.sleep(1)
sys.stdout.write(".")
time.sleep(1)
sys.stdout.write(".")
