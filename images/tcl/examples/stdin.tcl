while {[gets stdin name] >= 0} {
    puts "Hello, $name!"
}
