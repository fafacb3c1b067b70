#lang racket/base
(printf "~s ~s\n" (gensym) 'base)
(require racket/list)
(take '(1 2 3) 2)
