(format t "Hello world~%")
