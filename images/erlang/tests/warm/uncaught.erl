-module(other).
-export([main/0, inner/1]).
inner(X) -> {ok, X} = lists:nth(X, [{error, "größer"}]).
main() -> io:format("no line end"), inner(1), ok.
