x <- readLines(file("stdin"), n = 1)
print(x)
y <- readLines(stdin(), n = 2)
this line was data
so was this
print(y)
print(scan("stdin", quiet = TRUE))
print(readline("more? "))
