require Logger
:logger.update_formatter_config(:default, :template, ["$message\n"])
IO.inspect(:logger.get_primary_config())
IO.inspect(Application.get_all_env(:logger) |> Enum.sort())
