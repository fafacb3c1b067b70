:- initialization(main).

main :- write('.'), sleep(1), write('.'), sleep(1), write('.').
