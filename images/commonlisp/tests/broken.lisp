(format t "never"
