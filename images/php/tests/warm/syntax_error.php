<?php
echo "never";
$a = [1, 2;
