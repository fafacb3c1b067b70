\ Words made of words, a stack between them, and new kinds of words.

: square ( n -- n*n )  dup * ;
: cube   ( n -- n^3 )  dup square * ;
: stars  ( n -- )      0 ?do [char] * emit loop ;

: triangle ( height -- )
  1+ 1 ?do
    i stars cr
  loop ;

4 triangle
." 7 squared is " 7 square . ." and cubed " 7 cube . cr

\ A word that makes words: each knows its price.
: article ( price "name" -- )
  create ,
  does> ( quantity -- amount )  @ * ;

425 article tea
199 article biscuits

: .money ( cents -- )  0 <# # # [char] . hold #s [char] $ hold #> type ;

." The bill: " 3 tea 12 biscuits + .money cr

: gcd ( a b -- gcd )  begin ?dup while tuck mod repeat ;
." The divisor of 1071 and 462: " 1071 462 gcd . cr

: primes ( limit -- )
  2 ?do
    true
    i 2 ?do j i mod 0= if drop false leave then loop
    if i . then
  loop ;

30 primes cr
