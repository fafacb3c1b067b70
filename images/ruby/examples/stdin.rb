while line = gets
  puts "Hello, #{line.chomp}!"
end
