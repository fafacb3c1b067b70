defmodule M do
  def inner(x), do: raise(ArgumentError, "größer #{x}")
  def outer(x), do: inner(x) + 1
end

System.at_exit(fn code -> IO.puts("hook #{code}") end)
IO.write("no line end")
M.outer(1)
