#!/bin/sh
# Compiles prog.swift to prog, as swiftc does. That takes most of its time to find out what
# to call: the compiler itself, what tells the libraries that a program imports, the linker.
set -e
swift=/usr/libexec/swift
libraries=$swift/lib/swift/linux

# A program whose beginning is a type, not its first line.
if grep -q '^@main\b' "$FILE"; then main=-parse-as-library; fi

$swift/bin/swift-frontend -frontend -c -primary-file "$FILE" $main -module-name prog -o prog.o \
  -target x86_64-pc-linux-gnu -disable-objc-interop -empty-abi-descriptor -resource-dir $swift/lib/swift \
  -plugin-path $swift/lib/swift/host/plugins -module-cache-path /usr/local/lib/grounds/modules
objcopy --dump-section .swift1_autolink_entries=prog.libraries prog.o /dev/null
gcc -fuse-ld=mold -pie -o prog $libraries/x86_64/swiftrt.o prog.o /usr/local/lib/grounds/live.o \
  -L$libraries -Wl,-rpath,$libraries $(tr '\0' ' ' < prog.libraries) -lswiftCore -lm
rm prog.o prog.libraries
