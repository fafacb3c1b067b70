package some.where
class Prog {}
println "${getClass()} ${new Prog().getClass()}"
throw new Exception()
