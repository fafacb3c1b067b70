for name in eachline()
    println("Hello, $(name)!")
end
