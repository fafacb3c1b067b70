main(_) ->
  io:format("crlf ~p~n", [?LINE]).
