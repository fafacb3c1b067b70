.Last <- function() cat("last\n")
on.exit(cat("exit\n"))
quit(save = "no", status = 300, runLast = TRUE)
