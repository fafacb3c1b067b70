#lang racket
(thread-wait (thread (lambda () (car '()))))
(raise 'a-symbol)
