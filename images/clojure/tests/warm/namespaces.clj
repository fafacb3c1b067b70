(ns app.core (:require [clojure.string :as str] [clojure.set :as set] [clojure.pprint :refer [pprint]]) (:gen-class))
(defn -main [& args] (println "never"))
(pprint {:a (set/union #{1} #{2}) :b (str/upper-case "x")})
