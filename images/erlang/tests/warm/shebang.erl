#!/usr/bin/env escript
%%! -sname x
main(_) -> io:format("~p~n", [?LINE]).
