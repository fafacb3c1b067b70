main(_) ->
    greet(io:get_line("")).

greet(eof) ->
    ok;
greet(Line) ->
    io:format("Hello, ~ts!~n", [string:trim(Line)]),
    greet(io:get_line("")).
