(println (read-line) (read) (line-seq (java.io.BufferedReader. *in*)))
