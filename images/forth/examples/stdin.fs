create line 1000 allot

: greet ( -- )
  begin
    line 1000 stdin read-line throw
  while
    ." Hello, " line swap type ." !" cr
  repeat drop ;

greet
