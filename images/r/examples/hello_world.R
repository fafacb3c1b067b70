cat("Hello world\n")
