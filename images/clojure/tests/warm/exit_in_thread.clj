(.addShutdownHook (Runtime/getRuntime) (Thread. #(binding [*out* *err*] (println "hook"))))
(.start (Thread. #(do (println "leaving") (System/exit 42))))
(Thread/sleep 60000)
