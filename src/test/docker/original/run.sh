#!/bin/sh
# The program is the only argument; the echo of sh interprets its escapes.
echo "$1" > program
sh program
