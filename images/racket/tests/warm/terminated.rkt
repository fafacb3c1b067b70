#lang racket
(display "before")
(with-handlers ([exn:break? displayln])
  (system "kill -TERM $PPID")
  (sleep 5))
