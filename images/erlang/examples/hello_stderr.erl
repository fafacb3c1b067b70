main(_) ->
    io:format(standard_error, "Hello stderr~n", []).
