#!/usr/bin/env zsh
setopt extended_glob

# Arrays count from 1, and flags in parentheses say what to do with them.
fruits=(cherry apple leek apple)
print "$fruits[1], the last is $fruits[-1], sorted: ${(o)fruits}, each once: ${(u)fruits}"
print "${(U)fruits[2]} ${(j:+:)fruits} ${#fruits} ${fruits[(i)leek]} ${fruits:#apple}"

typeset -A price=(apple 3 cherry 12 leek 2)
for name cost in ${(kv)price}; do
  print -f '%-7s %2d\n' $name $cost
done | sort

factorial() { (( $1 < 2 )) && print 1 || print $(( $1 * $(factorial $(( $1 - 1 ))) )) }
print "10! = $(factorial 10), and 7 / 2.0 = $(( 7 / 2.0 ))"

path_to=/home/dev/notes.tar.gz
print ${path_to:t} ${path_to:h} ${path_to:e} ${path_to:r:t}

touch a1.txt a2.txt b1.log
print *.txt ^*.txt~prog*(.) *(.L0[1])
for n in {1..3}; repeat $n print -n "*"; print

if [[ "ada@example.org" =~ '^([a-z]+)@(.+)$' ]]; then
  print "$match[1] at $match[2]"
fi
diff =(print a) =(print b) || print "They differ."
{ false } always { print "always" }
TRAPEXIT() { print "Good bye." }
