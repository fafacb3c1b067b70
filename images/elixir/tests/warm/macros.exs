defmodule Grounds.Rehearsed do
  defmacro twice(x), do: quote(do: unquote(x) * 2)
end

require Grounds.Rehearsed
IO.inspect(Grounds.Rehearsed.twice(21))
IO.inspect(Function.info(fn x -> x end))
IO.inspect(binding())
