: test 1 2 + nowhere ;
test
