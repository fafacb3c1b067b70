#!/bin/sh
# usage: keep.sh LIST PACKAGE...
# Removes all packages but those of LIST, those named, and those with what octave-cli is
# linked with.
set -eu
list=$1
shift
{
  cat "$list"
  printf '%s\n' "$@"
  ldd /usr/bin/octave-cli | grep -o '/[^ ]*' | while read -r library; do
    dpkg -S "$(readlink -f "$library")" "$library" 2>/dev/null || :
  done | cut -d: -f1
} | sort -u > /tmp/keep
remove() { dpkg --purge --force-depends "$@" >/dev/null 2>&1; }
# These call Perl when they go.
remove libxml-libxml-perl libxml-sax-perl
remove $(dpkg-query -W -f '${Package}\n' | grep -vxFf /tmp/keep)
rm /tmp/keep
