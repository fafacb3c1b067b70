#!/usr/bin/env clojure
(println *file* (:line (meta #'*file*)) (:line (meta (defn f []))))
