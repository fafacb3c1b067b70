#lang racket
(display "before")
(system "kill -KILL $PPID")
(sleep 5)
