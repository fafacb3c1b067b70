(println "crlf")
(println
  :two)
