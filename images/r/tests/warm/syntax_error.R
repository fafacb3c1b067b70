cat("this line runs\n")
x <- c(1, 2
y <- 3
