\ Loaded before every program: output is written when the program writes it, not when a
\ buffer is full.
:noname defers type stdout flush-file drop ; is type
:noname defers emit stdout flush-file drop ; is emit
