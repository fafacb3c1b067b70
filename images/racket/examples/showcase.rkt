#lang racket

;; Structures, and what their shape tells.
(struct circle (radius))
(struct rectangle (width height))

(define (area shape)
  (match shape
    [(circle radius) (* pi radius radius)]
    [(rectangle width height) (* width height)]))

(for ([shape (list (circle 1) (rectangle 3 4))])
  (displayln (~r (area shape) #:precision '(= 2) #:min-width 6)))

;; A macro makes new syntax out of the language itself.
(define-syntax-rule (while condition body ...)
  (let again ()
    (when condition body ... (again))))

(define n 27)
(define steps 0)
(while (not (= n 1))
  (set! n (if (even? n) (/ n 2) (add1 (* 3 n))))
  (set! steps (add1 steps)))
(printf "27 comes to 1 in ~a steps.\n" steps)

;; A stream has no end.
(define primes
  (let sieve ([numbers (in-naturals 2)])
    (define prime (stream-first numbers))
    (stream-cons prime
                 (sieve (stream-filter (lambda (n) (positive? (remainder n prime)))
                                       (stream-rest numbers))))))
(displayln (for/list ([prime primes] [_ 10]) prime))

;; A contract says who is to blame.
(define/contract (half n) (-> even? integer?) (/ n 2))
(displayln (with-handlers ([exn:fail:contract:blame? (const "The caller is.")]) (half 3)))

(define counts
  (for/fold ([counts (hash)]) ([word (string-split "so it is as it is")])
    (hash-update counts word add1 0)))
(for ([word (sort (hash-keys counts) string<?)])
  (printf "~a ~a, " word (hash-ref counts word)))
(printf "~a and ~a\n" (/ 1 3) (expt 2 100))
