import sys

for line in sys.stdin:
    print "Hello, %s!" % line.strip()
