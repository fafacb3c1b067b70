import time

print(".", end="")
time.sleep(1)
print(".", end="")
time.sleep(1)
print(".", end="")
