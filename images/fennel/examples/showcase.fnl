;; A Lisp on the runtime of Lua: tables, patterns, macros.
(local shapes [{:kind :circle :radius 1}
               {:kind :square :side 3}
               {:kind :blob}])

(fn area [shape]
  (match shape
    {:kind :circle :radius r} (* math.pi r r)
    {:kind :square :side s} (* s s)
    {:kind other} (values nil (.. "no area of a " other))))

(each [_ shape (ipairs shapes)]
  (case (area shape)
    (nil message) (print message)
    result (print shape.kind (string.format "%.2f" result))))

(macro unless-zero [n ...]
  `(if (not= ,n 0) (do ,...)))
(unless-zero 5 (print "five is not zero"))

(fn factorial [n]
  (if (< n 2) 1 (* n (factorial (- n 1)))))
(print (factorial 10))

(let [squares (icollect [_ n (ipairs [1 2 3 4 5])]
                (when (not= n 3) (* n n)))
      sum (accumulate [sum 0 _ n (ipairs squares)] (+ sum n))]
  (print (table.concat squares " ") sum))

(-> "fennel" (string.upper) (string.reverse) (print))
(local {: insert : concat} table)
(let [words []]
  (for [i 3 1 -1] (insert words (tostring i)))
  (print (concat words ", ")))
