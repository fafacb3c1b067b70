<?php
// What a program can find out about itself.
namespace Inner;
var_dump(__FILE__, __DIR__, __LINE__, __NAMESPACE__, $argv, $argc, PHP_SAPI, PHP_BINARY, get_included_files(), get_defined_vars() !== []);
$server = $_SERVER;
unset($server['HOSTNAME'], $server['REQUEST_TIME'], $server['REQUEST_TIME_FLOAT']);
ksort($server);
var_dump($server, getcwd(), scandir('.'), scandir('/tmp'), abs(time() - $_SERVER['REQUEST_TIME']) < 2);
var_dump(get_loaded_extensions(), get_loaded_extensions(true), file_get_contents(__FILE__), filetype(__FILE__), ini_get_all(null, false));
foreach (scandir('/proc/self/fd') as $fd) {
    if (is_numeric($fd)) {
        echo $fd, ' ', explode(':', (string) @readlink("/proc/self/fd/$fd"))[0], "\n";
    }
}
echo strtr(file_get_contents('/proc/self/cmdline'), "\0", ' '), posix_getpgrp() === getmypid() ? 'leader' : 'member', "\n";
preg_match_all('/^(Sig[BIC]|Shd|Threads).*$/m', file_get_contents('/proc/self/status'), $status);
var_dump($status[0], get_resources(), gc_status()['runs'], getlastmod() === filemtime(__FILE__), getmyinode() === fileinode(__FILE__), umask());
debug_print_backtrace();
