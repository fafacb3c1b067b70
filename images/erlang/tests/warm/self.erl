main(Arguments) ->
    io:format("~p~n~p~n~p~n", [{Arguments, ?MODULE, ?FILE, ?LINE, self(), group_leader()}, get(), process_info(self(), [current_stacktrace, links, monitors, trap_exit, messages, registered_name, priority])]),
    io:format("~p~n", [[E || E <- lists:sort(os:getenv()), string:prefix(E, "HOSTNAME") =:= nomatch]]),
    io:format("~p~n", [{file:get_cwd(), file:list_dir("."), file:list_dir("/tmp"), file:read_file(?FILE)}]),
    io:format("~p~n", [{lists:sort(registered()), length(processes()), length(erlang:ports()), application:which_applications()}]),
    io:format("~p~n", [{init:get_arguments(), init:get_plain_arguments(), code:get_path(), node(), erlang:system_info(schedulers)}]),
    io:format("~p~n", [{spawn(fun() -> ok end), erlang:unique_integer([monotonic]), io:getopts(), rand:export_seed()}]),
    {ok, Fds} = file:list_dir("/proc/self/fd"),
    [io:format("~s ~p~n", [F, case file:read_link("/proc/self/fd/" ++ F) of {ok, L} -> hd(string:tokens(L, ":")); E -> E end]) || F <- lists:sort(Fds)],
    {ok, Status} = file:read_file("/proc/self/status"),
    [io:format("~s~n", [L]) || L <- string:split(Status, "\n", all), re:run(L, "^(Sig[^Q]|Shd|Threads)") =/= nomatch],
    io:format("~p~n", [file:read_file("/proc/self/cmdline")]).
