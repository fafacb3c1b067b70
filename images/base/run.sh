#!/bin/sh
# Writes its first argument, to the letter, to $FILE; compiles it where there is
# a compiler to call; runs it.
set -ef

printf '%s' "$1" > "$FILE"

if [ -n "$COMPILE" ]; then $COMPILE; fi

exec $EXEC
