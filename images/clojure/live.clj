;; Loaded before every program.
(alter-var-root #'*out* (constantly (grounds.Live. System/out)))
