-module(hello).
-export([start/0]).
start() -> io:format("~p ~p~n", [?MODULE, ?LINE]), exit(because).
