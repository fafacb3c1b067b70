taken <- list()
repeat taken[[length(taken) + 1]] <- rep(1, 1e5)
