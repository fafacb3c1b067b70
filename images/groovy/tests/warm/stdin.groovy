println System.in.newReader().readLines()
println "${System.in.read()} ${System.console()}"
