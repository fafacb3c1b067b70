#lang racket/base
;; Racket runs this when it has booted, before it looks for its program. Where the program
;; is yet to come its file is a FIFO: this waits until that ends, which is when the file
;; itself is in its place.
(require (only-in '#%foreign ffi-call ffi-lib ffi-obj _int32 _path)
         (only-in '#%unsafe unsafe-file-descriptor->port))

(define (fifo? path)
  (= #o010000 (bitwise-and #o170000 (hash-ref (file-or-directory-stat path) 'mode))))

;; Racket's own way to open a FIFO does not wait for one who writes.
(define open (ffi-call (ffi-obj #"open" (ffi-lib #f)) (list _path _int32) _int32))
(define (open-fifo path)
  (unsafe-file-descriptor->port (open path 0) 'program '(read)))

(define (await-end in)
  (unless (eof-object? (read-bytes 65536 in))
    (await-end in)))

;; Loads the language that most programs are in, and compiles one.
(define (rehearse)
  (dynamic-require 'racket #f)
  (parameterize ([use-compiled-file-paths '()])
    (dynamic-require (string->path "/usr/local/lib/grounds/rehearsal.rkt") (void))))

;; Racket configures itself as the first module asks that it is told to run, which is this one.
;; So it is done here for the program, when its declaration is told, before it is run.
(define (configure program resolve)
  (current-module-name-resolver
   (case-lambda
     [(declared namespace)
      (when (equal? program (resolved-module-path-name declared))
        (current-module-name-resolver resolve)
        (let ([configuration `(submod ,program configure-runtime)])
          (when (module-declared? configuration)
            (dynamic-require configuration #f))))
      (resolve declared namespace)]
     [(path from syntax load?) (resolve path from syntax load?)])))

;; Output is written when the program writes it, not when a buffer is full.
(file-stream-buffer-mode (current-output-port) 'none)

(let ([program (path->complete-path (getenv "FILE"))])
  (rehearse)
  (when (fifo? program)
    (let ([in (open-fifo program)])
      (await-end in)
      (close-input-port in)))
  (configure program (current-module-name-resolver)))
