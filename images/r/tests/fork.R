for (i in 1:200) parallel::mcparallel(Sys.sleep(60))
