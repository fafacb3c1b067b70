#lang racket
(read-line)
(read)
(port->string)
