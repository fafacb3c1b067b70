#!/bin/sh
# Compiles prog.nim. What Nim makes of its own library is there already, as it was made when
# the image was: Nim makes anew only what differs.
cp -a /usr/local/lib/grounds/nimcache /tmp/
exec nim compile --hints:off --nimcache:/tmp/nimcache --passL:-fuse-ld=mold \
  --passL:/usr/local/lib/grounds/live.o --out:prog prog.nim
