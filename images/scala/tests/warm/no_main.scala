def mian() = println("never")
