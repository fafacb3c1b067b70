ExUnit.start(seed: 0, formatters: [])

defmodule T do
  use ExUnit.Case
  test "fails", do: assert(1 + 1 == 3)
end

IO.inspect(ExUnit.configuration() |> Enum.sort())
