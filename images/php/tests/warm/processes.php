<?php
if (($argv[1] ?? '') === 'again') {
    fwrite(STDOUT, "again\n");
    exit(3);
}
echo shell_exec('php -r "echo 6*7;"'), "\n";
passthru(PHP_BINARY . ' ' . __FILE__ . ' again', $code);
echo $code, "\n";
if (pcntl_fork() === 0) {
    echo "child\n";
    exit(4);
}
pcntl_wait($status);
echo pcntl_wexitstatus($status), ' ', pcntl_wait($status), "\n";
include __FILE__ . '.missing';
pcntl_exec('/bin/echo', ['replaced']);
