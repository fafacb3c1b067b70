# A function has many methods, and chooses by the types of all its arguments.
abstract type Shape end

struct Circle <: Shape
    radius::Float64
end

struct Square <: Shape
    side::Float64
end

area(it::Circle) = π * it.radius^2
area(it::Square) = it.side^2

meet(::Shape, ::Shape) = "they touch"
meet(::Circle, ::Circle) = "they roll"

shapes = [Circle(1), Square(3)]
println(round.(area.(shapes), digits = 2))
println(meet(shapes[1], shapes[1]), ", ", meet(shapes...))

# A dot maps any function over arrays; matrices are at home.
A = [2 1; 1 3]
println(A * [3, 5], " ", A^2)

words = split("so it is as it is")
counts = Dict(word => count(==(word), words) for word in words)
for (word, n) in sort(collect(counts))
    println(rpad(word, 3), "*"^n)
end

# A macro sees the expression, not its value.
macro show_it(expression)
    :(println($(string(expression)), " is ", $(esc(expression))))
end
@show_it 1 // 3 + 1 // 6
@show_it big(2)^100

primes = Channel() do channel
    for n in Iterators.countfrom(2)
        all(n % d != 0 for d in 2:isqrt(n)) && put!(channel, n)
    end
end
println(join(Iterators.take(primes, 10), " "))
