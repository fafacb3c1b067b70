:- initialization(main).

main :- writeln('Grüße, Καλημέρα, 日本語, 👋🏽').
