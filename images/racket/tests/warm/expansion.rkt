#lang racket
(begin-for-syntax (displayln "expanded"))
(define-syntax (here syntax) #`(quote #,(format "~a ~a" (syntax-source syntax) (syntax-line syntax))))
(here)
(define-syntax (wrong syntax) (raise-syntax-error #f "not here" syntax))
(wrong)
