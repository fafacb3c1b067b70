#!/bin/sh
# Boots Ruby while its program, a FIFO, is yet to come; see warm.rb. Opened for both, so
# that it needs nobody at its other end, and by this one descriptor, so that what comes
# in its place is never written to.
exec 9<>"$FILE"
printf x >&9
# A shell adds this to the environment.
unset PWD
exec ruby "$FILE"
