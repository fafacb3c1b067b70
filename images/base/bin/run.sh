#!/bin/sh
# usage: run.sh PROGRAM [ARGUMENT...]
# Writes PROGRAM, to the letter, to $FILE; compiles it where there is a compiler to
# call; runs it with the arguments.
set -ef

printf '%s' "$1" > "$FILE"
[ $# -eq 0 ] || shift

if [ -n "$COMPILE" ]; then $COMPILE; fi

exec $EXEC "$@"
