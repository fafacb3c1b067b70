#lang racket
(eprintf "Hello stderr\n")
