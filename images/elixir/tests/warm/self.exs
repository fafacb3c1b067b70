IO.inspect({__ENV__.file, __ENV__.line, __DIR__, __MODULE__, self(), Process.get_keys() |> Enum.sort()})
IO.inspect({System.argv(), System.get_env() |> Map.delete("HOSTNAME") |> Enum.sort(), File.cwd!(), File.ls!("."), File.ls!("/tmp")}, limit: :infinity, printable_limit: :infinity)
IO.inspect(Process.info(self(), [:current_stacktrace, :group_leader, :links, :monitors, :trap_exit, :priority, :messages, :registered_name]), limit: :infinity)
IO.inspect(Process.registered() |> Enum.sort(), limit: :infinity)
IO.inspect(length(Process.list()))
IO.inspect(length(:erlang.ports()))
IO.inspect(Application.started_applications() |> Enum.sort())
IO.inspect({:init.get_arguments(), :init.get_plain_arguments()}, limit: :infinity)
IO.inspect({Code.compiler_options() |> Enum.sort(), Code.required_files(), Code.available_compiler_options()}, limit: :infinity)
IO.inspect({System.schedulers_online(), :erlang.system_info(:schedulers), node(), :erlang.get_cookie()})
IO.inspect(:code.get_path(), limit: :infinity)
IO.inspect(File.read!(__ENV__.file) |> String.length())
IO.inspect({spawn(fn -> :ok end), System.unique_integer([:monotonic])})
for fd <- File.ls!("/proc/self/fd") |> Enum.sort() do
  case File.read_link("/proc/self/fd/#{fd}") do
    {:ok, to} -> IO.puts("#{fd} #{to |> String.split(":") |> hd()}")
    {:error, why} -> IO.puts("#{fd} #{why}")
  end
end
IO.puts(File.read!("/proc/self/status") |> String.split("\n") |> Enum.filter(&(&1 =~ ~r/^(Sig[^Q]|Shd|Threads)/)) |> Enum.join("\n"))
IO.puts(File.read!("/proc/self/cmdline") |> String.replace("\0", " "))
