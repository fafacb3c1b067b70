#lang racket
1
