puts "never"
def f(
  puts 1
end end
