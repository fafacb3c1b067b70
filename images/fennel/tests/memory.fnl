(local taken [])
(while true
  (table.insert taken (.. (string.rep "x" 1048576) (length taken))))
