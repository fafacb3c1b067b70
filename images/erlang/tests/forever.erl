main(_) ->
    main([]).
