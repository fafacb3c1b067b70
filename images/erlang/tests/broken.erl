main(_) ->
    X = [1, 2
    io:format("~p~n", [X]).
