;; Output is written when the program writes it, not when a buffer is full.
(setvbuf (current-output-port) 'none)
