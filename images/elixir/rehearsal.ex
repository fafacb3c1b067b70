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

  # Elixir is stopped in the end, so that its counters begin anew.
  def run do
    :logger.set_module_level(:application_controller, :none)
    {:ok, started} = :application.ensure_all_started(:elixir)
    Code.compile_string(@program, "rehearsal")
    IO.write("")
    IO.write(:stderr, "")

    for app <- Enum.reverse(started), do: :application.stop(app)
    for n <- 0..9, do: forget(:"elixir_compiler_#{n}")
    forget(Grounds.Rehearsed)
    :logger.unset_module_level(:application_controller)
  end

  defp forget(module) do
    :code.purge(module)
    :code.delete(module)
    :code.purge(module)
  end
end
