# Pattern matching, pipes, structs, protocols and processes.
defmodule Shape do
  defmodule Circle, do: defstruct([:radius])
  defmodule Rectangle, do: defstruct([:width, :height])

  def area(%Circle{radius: r}), do: Float.round(:math.pi() * r * r, 2)
  def area(%Rectangle{width: w, height: h}), do: w * h
end

defimpl String.Chars, for: Shape.Circle do
  def to_string(circle), do: "a circle of radius #{circle.radius}"
end

defmodule Showcase do
  def run do
    [%Shape.Circle{radius: 2}, %Shape.Rectangle{width: 3, height: 4}]
    |> Enum.map(&Shape.area/1)
    |> IO.inspect(label: "areas")

    IO.puts("It is #{%Shape.Circle{radius: 2}}.")

    "the quick brown fox jumps over the lazy dog the end"
    |> String.split()
    |> Enum.frequencies()
    |> Enum.sort_by(fn {word, count} -> {-count, word} end)
    |> Enum.take(3)
    |> Enum.each(fn {word, count} -> IO.puts("#{word}: #{count}") end)

    # Ten thousand processes, each with a square to tell.
    squares = Task.async_stream(1..10_000, &(&1 * &1), max_concurrency: 100)
    IO.puts("sum of squares: #{Enum.reduce(squares, 0, fn {:ok, n}, sum -> sum + n end)}")

    fibonacci = Stream.unfold({0, 1}, fn {a, b} -> {a, {b, a + b}} end)
    IO.inspect(Enum.take(fibonacci, 10))
  end
end

Showcase.run()
