println(read(`echo child`, String))
println(run(ignorestatus(`sh -c "exit 3"`)).exitcode)
run(`false`)
