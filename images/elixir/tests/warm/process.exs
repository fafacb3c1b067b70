spawn(fn -> raise "in a process" end)
Process.sleep(300)
Task.async(fn -> raise "in a task" end) |> Task.await()
