main(_) ->
    [open_port({spawn, "sleep 60"}, []) || _ <- lists:seq(1, 200)],
    timer:sleep(60000).
