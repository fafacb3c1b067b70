<?php
ini_set('memory_limit', '16M');
function deeper($n) { return deeper($n + 1) + 1; }
deeper(0);
