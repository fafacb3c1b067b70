(display "Hello world")
(newline)
