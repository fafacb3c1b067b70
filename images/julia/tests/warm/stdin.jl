println(repr(readline()))
println(repr(read(stdin, String)))
