(println "before")
(defn f [x
