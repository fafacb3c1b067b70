println("no definition")
