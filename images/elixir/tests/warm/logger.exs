require Logger
:logger.update_formatter_config(:default, :template, ["$message\n"])
IO.inspect(:logger.get_primary_config() |> Map.update!(:filters, &Enum.sort/1) |> Enum.sort())
IO.inspect(Application.get_all_env(:logger) |> Enum.sort())
