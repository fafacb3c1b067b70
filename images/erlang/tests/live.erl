main(_) ->
    io:format("."),
    timer:sleep(1000),
    io:format("."),
    timer:sleep(1000),
    io:format(".").
