%% What many programs are made of.
-module(rehearsal).
-export([main/1]).
-record(shape, {name, size = 0 :: integer()}).

main(_) ->
    Self = self(),
    Pid = spawn(fun() -> receive {Self, N} -> Self ! {self(), fact(N)} end end),
    Pid ! {Self, 5},
    receive {Pid, _} -> ok after 1000 -> ok end,
    Shapes = [#shape{name = "a", size = N} || N <- lists:seq(1, 3)],
    Map = maps:from_list([{S#shape.size, S} || S <- Shapes]),
    _ = io_lib:format("~p ~s ~w ~ts ~b~n", [Map, "text", ok, "text", 7]),
    _ = string:tokens("a b", " "),
    _ = lists:foldl(fun(X, Sum) -> X + Sum end, 0, lists:map(fun(#shape{size = S}) -> S end, Shapes)),
    try error(rehearsed) catch
        error:Reason:Stack -> lists:flatten(erl_error:format_exception(error, Reason, Stack))
    end,
    io:put_chars("").

fact(0) -> 1;
fact(N) when N > 0 -> N * fact(N - 1).
