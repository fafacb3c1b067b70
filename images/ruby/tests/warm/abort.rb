at_exit { exit 7 }
abort "good bye"
