:- initialization(main, main).

main(Arguments) :- maplist(writeln, Arguments).
