undefined_thing(3)
