import std/os

stdout.write "."
sleep 1000
stdout.write "."
sleep 1000
stdout.write "."
