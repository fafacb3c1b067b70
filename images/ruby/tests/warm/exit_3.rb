at_exit { puts "hook" }
exit 3
