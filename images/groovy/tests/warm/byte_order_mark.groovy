println "mark"
