println(fetch(@async 6 * 7))
wait(@async error("in a task"))
