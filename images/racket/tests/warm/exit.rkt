#lang racket
(void (plumber-add-flush! (current-plumber) (lambda (_) (displayln "flushed"))))
(display "no line end")
(exit 7)
