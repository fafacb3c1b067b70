.( Hello world) cr
