import std/strutils

var all: seq[string]
while true:
  all.add 'x'.repeat(1 shl 20)
