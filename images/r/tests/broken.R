cat("never"))
