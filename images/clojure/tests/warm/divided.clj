(defn f [x] (/ x 0))
(f 1)
