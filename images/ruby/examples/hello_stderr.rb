$stderr.puts "Hello stderr"
