(each [name (io.lines)]
  (print (.. "Hello, " name "!")))
