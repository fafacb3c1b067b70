#lang racket
(system "echo child; exit 3")
(system*/exit-code "/bin/sh" "-c" "exit 4")
