<?php
if (!function_exists('f')) {
    function f() { return (new Exception)->getTraceAsString(); }
    class A { static $n = 0; }
    echo f(), "\n";
    var_dump(require __FILE__, (new ReflectionClass('A'))->getFileName(), (new ReflectionFunction('f'))->getStartLine());
}
return 5;
