require Logger
Logger.error("logged")
Logger.flush()
IO.inspect(Application.get_all_env(:logger) |> Enum.sort())
