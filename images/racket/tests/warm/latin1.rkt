#lang racket
(displayln "Grüße")
