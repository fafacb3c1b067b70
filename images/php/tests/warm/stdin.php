<?php
var_dump(fgets(STDIN), stream_get_contents(STDIN), stream_isatty(STDOUT), file('php://stdin'), STDIN);
readline('more? ');
