main(_) -> undefined_function(1).
