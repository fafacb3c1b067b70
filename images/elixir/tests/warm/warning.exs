defmodule A do
  def f(unused), do: Nowhere.g()
end
IO.puts("warned")
