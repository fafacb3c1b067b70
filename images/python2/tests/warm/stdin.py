import sys
print repr(sys.stdin.readline()), sys.stdin.isatty()
print repr(sys.stdin.read())
raw_input("more? ")
