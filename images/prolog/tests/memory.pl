:- initialization(main).

main :- fill([]).

fill(All) :- length(More, 100000), fill([More|All]).
