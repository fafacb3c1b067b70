#!/bin/sh
# The program is the one argument; this echo reads its escapes.
echo "$1" > program
sh program
