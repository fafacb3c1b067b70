macro here() :(($(string(__source__.file)), $(__source__.line), $(string(__module__)))) end
println(@here)
println(@macroexpand @here)
println(gensym(), gensym("a"), x -> x)
