f(x::Int) = x
f("größer")
