import sys

print >>sys.stderr, "Hello stderr"
