println("a")
x = """
b"""
println(repr(x))
