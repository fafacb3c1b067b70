Process.flag(:trap_exit, true)
Logger.configure(level: :none)
pid = spawn_link(fn -> raise "in a process" end)
receive do
  {:EXIT, ^pid, {error, trace}} -> IO.puts(Exception.format(:error, error, trace))
end
IO.inspect({pid, fn x -> x end, make_ref() |> is_reference()})
Process.flag(:trap_exit, false)
Task.async(fn -> raise "in a task" end) |> Task.await()
