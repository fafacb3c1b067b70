(let loop ((taken '()))
  (loop (cons (make-vector 100000 1) taken)))
