# Cars: vectors, data frames, a model, and functions of functions.
cars <- data.frame(
  name = c("Mini", "Sedan", "Truck", "Coupe", "Van"),
  weight = c(900, 1400, 3200, 1250, 2100),
  litres = c(4.6, 6.4, 14.1, 7.9, 9.0)
)
print(cars[cars$litres > 5, ])
print(summary(cars$litres))

model <- lm(litres ~ weight, data = cars)
print(round(coef(model), 4))
cat("A car of 1800 kg takes about", round(predict(model, data.frame(weight = 1800)), 1), "litres.\n")

cars$class <- cut(cars$weight, c(0, 1000, 2000, Inf), labels = c("light", "medium", "heavy"))
print(tapply(cars$litres, cars$class, mean))

squares <- sapply(1:6, \(n) n^2)
print(squares)
print(outer(1:3, 1:4))
c("b", "c", "a") |> sort() |> rev() |> paste(collapse = " ") |> print()

result <- tryCatch(stop("too heavy"), error = function(e) conditionMessage(e), finally = cat("Checked.\n"))
cat(sprintf("%s: %d of %d\n", result, sum(cars$weight > 2000), nrow(cars)))
