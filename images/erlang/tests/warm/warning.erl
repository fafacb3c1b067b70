main(Unused) -> X = 1, io:format("warned~n").
