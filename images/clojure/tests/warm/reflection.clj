(set! *warn-on-reflection* true)
(defn f [x] (.length x))
(println (f "abc"))
