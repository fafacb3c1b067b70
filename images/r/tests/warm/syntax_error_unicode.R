cat("größer\n")
größe <- 3 +* 4
