puts "never" "ever" "at" "all"
