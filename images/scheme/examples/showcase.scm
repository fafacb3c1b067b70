(use-modules (srfi srfi-1) (srfi srfi-9) (ice-9 match) (ice-9 format))

;; Records, and what their shape tells.
(define-record-type <circle> (circle radius) circle? (radius radius-of))
(define-record-type <square> (square side) square? (side side-of))

(define area
  (match-lambda
    (($ <circle> radius) (* 3.14159 radius radius))
    (($ <square> side) (* side side))))

(format #t "~{~,2f~^ and ~}~%" (map area (list (circle 1) (square 3))))

;; A macro makes new syntax out of the language itself.
(define-syntax while-true
  (syntax-rules ()
    ((_ condition body ...)
     (let again () (when condition body ... (again))))))

(let ((n 27) (steps 0))
  (while-true (not (= n 1))
    (set! n (if (even? n) (/ n 2) (+ 1 (* 3 n))))
    (set! steps (+ 1 steps)))
  (format #t "27 comes to 1 in ~a steps.~%" steps))

;; A continuation is the rest of the program, to be taken or to be left.
(define (first-over limit numbers)
  (call/cc
    (lambda (return)
      (for-each (lambda (n) (when (> n limit) (return n))) numbers)
      'none)))

(format #t "~a ~a~%" (first-over 10 '(3 14 15 92)) (first-over 100 '(3 14 15 92)))

;; A stream has no end; fold and filter go with those that have one.
(define (from n) (cons n (delay (from (+ n 1)))))
(define (take-from stream n)
  (if (zero? n) '() (cons (car stream) (take-from (force (cdr stream)) (- n 1)))))

(format #t "~a~%" (filter odd? (take-from (from 1) 10)))
(format #t "~a, ~a and ~a~%" (fold * 1 (iota 20 1)) (/ 1 3) (sqrt -4))
