<?php
while (($line = fgets(STDIN)) !== false) {
    echo "Hello, " . trim($line) . "!\n";
}
