lenght = 3
puts length
