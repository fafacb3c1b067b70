inner(n) = error("größer als $n")
outer(n) = inner(n) + 1
print("no line end")
try
    outer(3)
finally
    println("finally")
end
