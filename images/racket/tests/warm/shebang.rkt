#!/usr/bin/env racket
#lang racket
(syntax-line #'here)
