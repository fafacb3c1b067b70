#lang racket
"a"
(string-length "b
c")
