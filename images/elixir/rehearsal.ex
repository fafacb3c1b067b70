defmodule Grounds.Rehearsal do
  @moduledoc "Takes the way that a program takes, so that it is in memory already."

  @program ~S"""
  defmodule Grounds.Rehearsed do
    defstruct name: "", size: 0
    def fact(0), do: 1
    def fact(n) when n > 0, do: n * fact(n - 1)
    def show(%{name: name} = it), do: "#{name} #{inspect(it)}"
  end

  try do
    Enum.map([1, 2, 3], fn n -> Grounds.Rehearsed.fact(n) end)
    |> Enum.reduce(0, &+/2)
    |> Kernel.==(9)

    case %{a: 1, b: [2]} do
      %{a: a} -> for x <- 1..3, do: {x, a}
    end

    with {:ok, text} <- {:ok, String.upcase("text")}, do: String.split(text, "x")
    Enum.join(["a", to_string(:b)], ",")
    Regex.run(~r/a(b)/, "ab")
    raise ArgumentError, "rehearsed"
  rescue
    error -> Exception.format(:error, error, __STACKTRACE__)
  end
  """

  def run do
    {:ok, _} = Application.ensure_all_started(:elixir)
    options = Code.compiler_options()
    Code.compiler_options(ignore_module_conflict: true)
    Code.eval_string("import IO, only: []\n" <> @program, [], file: "rehearsal")
    Code.compile_string(@program, "rehearsal")
    Code.compiler_options(options)
    :code.purge(Grounds.Rehearsed)
    :code.delete(Grounds.Rehearsed)
    :code.purge(Grounds.Rehearsed)
    IO.write("")
    IO.write(:stderr, "")
  end
end
