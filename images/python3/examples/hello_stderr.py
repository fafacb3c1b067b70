import sys

print("Hello stderr", file=sys.stderr)
