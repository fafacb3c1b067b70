(println "before")
(undefined 1)
