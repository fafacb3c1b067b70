using Statistics, LinearAlgebra, Dates, Random
println(mean([1, 2, 3]), " ", norm([3, 4]), " ", Date(2020, 2, 29) + Year(1), " ", rand() != rand())
x = 1
for i in 1:3
    global x += i
end
println(x)
@warn "look here" x
