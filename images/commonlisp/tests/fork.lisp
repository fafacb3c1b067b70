(dotimes (i 200)
  (sb-ext:run-program "/bin/sleep" '("60") :wait nil)
  (print (1+ i)))
