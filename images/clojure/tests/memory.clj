(loop [taken []] (recur (conj taken (byte-array 1048576))))
