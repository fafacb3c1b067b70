tryCatch({ tools::pskill(Sys.getpid(), tools::SIGINT); Sys.sleep(2) }, interrupt = function(e) cat("interrupted\n"))
tools::pskill(Sys.getpid(), tools::SIGINT)
Sys.sleep(2)
