#!/usr/bin/env Rscript
cat("hashbang\n")
quit(status = 3)
