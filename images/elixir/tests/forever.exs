defmodule Forever do
  def loop(n), do: loop(n + 1)
end

Forever.loop(0)
