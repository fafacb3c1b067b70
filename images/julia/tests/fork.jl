for started in 1:200
    run(`sleep 60`, wait = false)
    println(started)
end
