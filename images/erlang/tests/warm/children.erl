main(_) -> io:format("~p~n", [os:cmd("echo child; exit 3")]), F = fun(X) -> X end, io:format("~p ~p~n", [F, erlang:fun_info(F, module)]).
