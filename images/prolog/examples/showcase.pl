:- initialization(main).
:- use_module(library(clpfd)).

parent(zeus, ares).
parent(zeus, athena).
parent(ares, eros).
parent(kronos, zeus).

ancestor(X, Y) :- parent(X, Y).
ancestor(X, Y) :- parent(X, Z), ancestor(Z, Y).

% A grammar, that reads and writes alike.
greeting([hello, Name]) --> [hello], name(Name).
name(world) --> [world].
name(prolog) --> [prolog].

% Letters for digits: SEND + MORE = MONEY.
puzzle([S, E, N, D] + [M, O, R, E] = [M, O, N, E, Y]) :-
    Letters = [S, E, N, D, M, O, R, Y],
    Letters ins 0..9,
    all_different(Letters),
    S*1000 + E*100 + N*10 + D + M*1000 + O*100 + R*10 + E #=
        M*10000 + O*1000 + N*100 + E*10 + Y,
    M #\= 0, S #\= 0,
    label(Letters).

main :-
    forall(ancestor(kronos, Who), (write(Who), nl)),
    findall(Words, phrase(greeting(Words), [hello, _]), All),
    print(All), nl,
    puzzle(Solution),
    print(Solution), nl,
    numlist(1, 10, Numbers),
    foldl([N, Sum0, Sum]>>(Sum is Sum0 + N), Numbers, 0, Total),
    format("The sum of ~w is ~d.~n", [Numbers, Total]).
