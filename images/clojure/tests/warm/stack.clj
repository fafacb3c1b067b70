(defn deeper [n] (inc (deeper n)))
(println (try (deeper 0) (catch StackOverflowError e "deep")))
(def all (mapv (fn [_] (byte-array 1048576)) (range 1000)))
