(require '[clojure.java.shell :refer [sh]])
(.addShutdownHook (Runtime/getRuntime) (Thread. #(do (println "hook") (flush))))
(sh "kill" "-TERM" (str (.pid (java.lang.ProcessHandle/current))))
(Thread/sleep 60000)
