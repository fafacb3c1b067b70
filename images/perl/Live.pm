package Live;
$| = 1;
