:- initialization(main).

main :- format(user_error, 'Hello stderr~n', []).
