:- initialization(main).
:- use_module(library(process)).

main :- catch(start(0), _, true).

start(200) :- writeln(200).
start(N) :-
    process_create(path(sleep), ['60'], [process(_)]),
    N1 is N + 1,
    start(N1).
