message("Hello stderr")
