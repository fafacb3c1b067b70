main(_) -> P = spawn_link(fun() -> exit(in_a_process) end), io:format("~p~n", [P]), timer:sleep(2000), io:format("not here~n").
