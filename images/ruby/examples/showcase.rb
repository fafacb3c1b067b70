# Shapes that can be compared, and what blocks are good for.
Circle = Data.define(:radius) do
  def area = Math::PI * radius**2
end

Square = Data.define(:side) do
  def area = side**2
end

module Sized
  include Comparable
  def <=>(other) = area <=> other.area
end
[Circle, Square].each { _1.include Sized }

shapes = [Circle.new(2), Square.new(3), Circle.new(1)]
shapes.sort.each { |shape| puts "#{shape.inspect} has #{shape.area.round(2)}" }

puts shapes.group_by(&:class).transform_values(&:count)

def describe(shape)
  case shape
  in Circle(radius:) if radius > 1 then "a big circle"
  in Circle then "a circle"
  in { side: } then "a square of #{side}"
  end
end
puts shapes.map { |shape| describe(shape) }.join(", ")

fibonacci = Enumerator.produce([0, 1]) { |a, b| [b, a + b] }.lazy.map(&:first)
p fibonacci.select(&:even?).first(6)

puts "Ruby".then { |name| "#{name.reverse.capitalize} is #{name} backwards" }
3.downto(1) { |n| print n, "… " }
puts "🚀"
