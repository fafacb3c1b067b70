#lang typed/racket
(: twice (-> Integer Integer))
(define (twice n) (* 2 n))
(twice 21)
(twice "a")
