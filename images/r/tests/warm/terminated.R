cat("before\n")
tools::pskill(Sys.getpid(), tools::SIGTERM)
Sys.sleep(5)
