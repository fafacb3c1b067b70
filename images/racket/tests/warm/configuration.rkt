(module configuration racket/base
  (module configure-runtime racket/base (displayln "configured") (print-as-expression #f))
  '(a value)
  (module* main #f (displayln "main") (print '(a value))))
