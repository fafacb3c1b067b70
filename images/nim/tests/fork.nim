import std/osproc

var all: seq[Process]
for _ in 1 .. 200:
  all.add startProcess("sleep", args = ["60"], options = {poUsePath})
