;; Methods belong to functions, and choose by the classes of all arguments.
(defclass shape () ())
(defclass circle (shape) ((radius :initarg :radius :reader radius)))
(defclass square (shape) ((side :initarg :side :reader side)))

(defgeneric area (shape))
(defmethod area ((it circle)) (* pi (expt (radius it) 2)))
(defmethod area ((it square)) (expt (side it) 2))

(dolist (shape (list (make-instance 'circle :radius 1) (make-instance 'square :side 3)))
  (format t "~(~6a~) ~5,2f~%" (class-name (class-of shape)) (area shape)))

;; A macro makes new syntax out of the language itself.
(defmacro while (condition &body body)
  `(loop (unless ,condition (return)) ,@body))

(let ((n 27) (steps 0))
  (while (/= n 1)
    (setf n (if (evenp n) (/ n 2) (1+ (* 3 n))))
    (incf steps))
  (format t "27 comes to 1 in ~r steps.~%" steps))

;; What is wrong is handled where it happened: the caller chooses how to go on.
(defun parse (text)
  (restart-case (parse-integer text)
    (use-value (value) value)))

(handler-bind ((parse-error (lambda (c) (declare (ignore c)) (use-value 0))))
  (let ((numbers (mapcar #'parse '("1" "two" "3"))))
    (format t "~{~d~^ + ~} = ~d~%" numbers (reduce #'+ numbers))))

(loop for (word . count) in '(("apple" . 1) ("pear" . 2))
      do (format t "~d ~a~p, " count word count))
(format t "~a and ~d~%" (/ 1 3) (expt 2 100))
