@main def arguments(words: String*) = words.foreach(println)
