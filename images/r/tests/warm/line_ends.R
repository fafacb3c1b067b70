cat("a\n")
x <- "b
c"
print(nchar(x))
