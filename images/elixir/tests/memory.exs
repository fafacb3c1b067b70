Enum.map(Stream.iterate(1, &(&1 + 1)), fn n -> :binary.copy(<<n::8>>, 1_000_000) end)
