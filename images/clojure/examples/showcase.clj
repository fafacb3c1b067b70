;; Data, functions over data, and a language that is data itself.
(require '[clojure.string :as str])

(def orders
  [{:who "Ada" :what :tea :price 3.20M}
   {:who "Zoë" :what :cake :price 4.75M}
   {:who "Ada" :what :cake :price 4.75M}])

(doseq [[who mine] (group-by :who orders)]
  (println who "pays" (transduce (map :price) + mine) "for" (str/join " and " (map (comp name :what) mine))))

(println (->> "the quick brown fox jumps over the lazy dog the end"
              (re-seq #"\w+")
              frequencies
              (sort-by (juxt (comp - val) key))
              (take 3)))

;; Sequences without an end
(def fibonacci (map first (iterate (fn [[a b]] [b (+' a b)]) [0 1])))
(println (take 10 fibonacci) (nth fibonacci 150))

;; What a shape is decides what is done
(defmulti area :shape)
(defmethod area :circle [{:keys [radius]}] (* Math/PI radius radius))
(defmethod area :square [{:keys [side]}] (* side side))
(println (mapv #(format "%.2f" (double (area %))) [{:shape :circle :radius 1} {:shape :square :side 2}]))

;; A thousand additions from ten threads, none lost
(def total (atom 0))
(run! deref (doall (for [_ (range 10)] (future (dotimes [_ 100] (swap! total inc))))))
(println "total:" @total)

;; A macro: code that writes code
(defmacro unless [test & body] `(when-not ~test ~@body))
(unless (neg? @total) (println (macroexpand-1 '(unless late (sleep)))))

(shutdown-agents)
