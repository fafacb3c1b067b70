#lang racket
(for ([started (in-range 1 201)])
  (subprocess #f #f #f "/bin/sleep" "60")
  (displayln started))
