#lang racket
(displayln "never")
(displayln (größer 1))
