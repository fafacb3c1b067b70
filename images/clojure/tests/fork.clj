(dotimes [n 200]
  (.start (Thread. #(Thread/sleep 60000)))
  (println (inc n)))
