main(_) ->
    io:format("~ts~n", ["Grüße, Καλημέρα, 日本語, 👋🏽"]).
