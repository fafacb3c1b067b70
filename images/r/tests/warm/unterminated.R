cat("before\n")
f <- function() {
  "abc
