(binding [*out* *err*] (println "Hello stderr"))
