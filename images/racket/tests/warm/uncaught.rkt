#lang racket
(define (inner n) (error 'inner "größer als ~a" n))
(define (outer n) (+ 1 (inner n)))
(display "no line end")
(dynamic-wind void (lambda () (outer 3)) (lambda () (displayln "wound")))
