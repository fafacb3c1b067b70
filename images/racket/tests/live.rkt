#lang racket
(display ".")
(sleep 1)
(display ".")
(sleep 1)
(display ".")
