#lang racket
(system "kill -INT $PPID")
(sleep 5)
