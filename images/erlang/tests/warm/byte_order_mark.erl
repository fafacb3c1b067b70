main(_) -> io:format("mark~n").
