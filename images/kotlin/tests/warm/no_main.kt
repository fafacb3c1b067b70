fun mian() = println("never")
