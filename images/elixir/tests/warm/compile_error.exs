defmodule A do
  def f(unused), do: g()
end
