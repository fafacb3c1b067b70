main(_) -> io:format("~p~p~p~n", [io:get_line("? "), io:read(""), io:get_chars("", 100)]).
