#!/bin/sh
# usage: sqlite.sh [ARGUMENT...]
# Runs $FILE in a database in memory, and stops at the first error. The arguments are
# ?1, ?2, ... in it. Stdin is the program's, and output is written when there is some.
number=0
for argument; do
  shift
  [ $number -gt 0 ] || set -- "$@" -cmd '.parameter init'
  number=$((number + 1))
  value=$(printf %s. "$argument" | sed "s/'/''/g")
  set -- "$@" -cmd "INSERT INTO sqlite_parameters VALUES ('?$number', '${value%.}')"
done
exec stdbuf -o0 sqlite3 -batch -bail "$@" :memory: ".read $FILE"
