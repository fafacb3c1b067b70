%% Processes that talk, pattern matching, and bits.
-module(showcase).
-export([main/1]).

-record(account, {owner, balance = 0}).

main(_Arguments) ->
    Bank = spawn(fun() -> bank(#account{owner = "Ada"}) end),
    [Bank ! {deposit, Amount} || Amount <- [100, 50, 25]],
    Bank ! {withdraw, 30},
    Bank ! {tell, self()},
    receive
        #account{owner = Owner, balance = Balance} ->
            io:format("~s has ~b.~n", [Owner, Balance])
    end,

    io:format("quicksort: ~w~n", [quicksort([3, 1, 4, 1, 5, 9, 2, 6])]),
    io:format("squares of odd numbers: ~p~n", [[N * N || N <- lists:seq(1, 9), N rem 2 =:= 1]]),

    <<Red:8, Green:8, Blue:8>> = <<16#ff8800:24>>,
    io:format("red ~b, green ~b, blue ~b~n", [Red, Green, Blue]),

    [number(Text) || Text <- ["42", "many"]].

number(Text) ->
    try list_to_integer(Text) of
        N -> io:format("~b is a number.~n", [N])
    catch
        error:badarg -> io:format("\"~s\" is none.~n", [Text])
    end.

bank(Account = #account{balance = Balance}) ->
    receive
        {deposit, Amount} -> bank(Account#account{balance = Balance + Amount});
        {withdraw, Amount} when Amount =< Balance -> bank(Account#account{balance = Balance - Amount});
        {tell, Whom} -> Whom ! Account
    end.

quicksort([]) -> [];
quicksort([Pivot | Rest]) ->
    quicksort([X || X <- Rest, X < Pivot]) ++ [Pivot] ++ quicksort([X || X <- Rest, X >= Pivot]).
