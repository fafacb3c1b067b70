import std/[algorithm, math, options, os, sequtils, sets, strformat, strutils, sugar, tables, times]

echo stdin.readLine.split.mapIt(it.toUpperAscii & &"{it.len:>3}").toHashSet.toSeq.sorted
echo @[1, 2].filter(n => n > 1).toCountTable, [0.5, -1].map(sqrt), some(3), getEnv("HOME"), now()
