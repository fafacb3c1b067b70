println("mark")
