<?php
register_shutdown_function(fn() => print("shutdown\n"));
class Shelf { function __destruct() { echo "destructed\n"; } }
function inner(int $n) { throw new DomainException("größer als $n", 7, new Exception("cause")); }
function outer() { inner(3); }
$shelf = new Shelf;
echo $undefined, "no line end";
outer();
