$stdout.sync = true
$stderr.sync = true
