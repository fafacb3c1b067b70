puts 1
puts "Grüße".valid_encoding?
xü = 1
