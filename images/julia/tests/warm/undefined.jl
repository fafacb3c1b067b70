println(undefined_thing)
