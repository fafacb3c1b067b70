:- initialization(main).

main :- current_prolog_flag(argv, [_|Arguments]), maplist(writeln, Arguments).
