import Glibc

print(".", terminator: "")
sleep(1)
print(".", terminator: "")
sleep(1)
print(".", terminator: "")
