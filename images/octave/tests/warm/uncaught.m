1;
function last(), disp("last"), end
function inner(n), error("shelf:full", "größer als %d", n), end
function outer(), inner(3), end
atexit("last");
warning("look here");
printf("no line end");
unwind_protect
  outer();
unwind_protect_cleanup
  disp("cleanup")
end_unwind_protect
