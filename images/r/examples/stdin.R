for (name in readLines(file("stdin"))) {
  cat("Hello, ", name, "!\n", sep = "")
}
