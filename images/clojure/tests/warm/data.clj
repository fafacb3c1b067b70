(println (hash "a") (hash {:a [1 2 #{3}]}) {:a 1 :b 2 :c 3} #{1 2 3} (shuffle [1]) (macroexpand '(when-let [x 1] x)))
(defrecord P [x])
(println (->P 1) (class (->P 1)) (instance? P (->P 1)) (try (compile 'nowhere) (catch Exception e (.getMessage e))))
