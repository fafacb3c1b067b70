<?php
$file = fopen(__FILE__, 'r');
fseek($file, __COMPILER_HALT_OFFSET__);
echo __COMPILER_HALT_OFFSET__, stream_get_contents($file);
show_source(__FILE__);
__halt_compiler();
the data
