set.seed(42); print(runif(3)); print(sample(10))
f <- function(x) { # a comment that is kept
  x + 1
}
print(f); print(attr(f, "srcref")); traceback()
print(system.time(NULL)[[1]] < 1)
plot_file <- tempfile(fileext = ".pdf"); pdf(plot_file); hist(rnorm(10)); invisible(dev.off()); print(file.size(plot_file) > 1000)
message("to stderr"); write("too", stderr()); invisible(gc()); print(date() != "")
library(nonexistent)
