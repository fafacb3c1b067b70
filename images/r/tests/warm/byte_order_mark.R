cat("marked\n")
