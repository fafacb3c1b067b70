(println "mark")
