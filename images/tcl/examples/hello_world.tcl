puts "Hello world"
