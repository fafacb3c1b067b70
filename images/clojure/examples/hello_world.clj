(println "Hello world")
