main(_) -> init:stop(5), timer:sleep(10000).
