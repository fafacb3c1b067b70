cat("Grüße\n")
print(1)
