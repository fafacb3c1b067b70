%% Runs prog.erl: much as escript does, but takes the first line for what it is, and a
%% module with any name, and begins with main/1, main/0 or start/0.
-module(grounds_erlang).
-export([start/0]).

start() ->
    grounds_warm:wait(fun rehearse/0),
    [File | Arguments] = init:get_plain_arguments(),
    try
        {Module, Entry} = load(File),
        _ = case Entry of
            {Name, 1} -> Module:Name(Arguments);
            {Name, 0} -> Module:Name()
        end,
        erlang:halt(0)
    catch
        throw:{?MODULE, Code} ->
            erlang:halt(Code);
        Class:Reason:Stack ->
            complain(["escript: ", exception(Class, Reason, Stack), $\n]),
            erlang:halt(127)
    end.

%% As escript words it, without the lines that are ours.
exception(Class, Reason, Stack) ->
    Skip = fun(M, _, _) -> M =:= ?MODULE orelse M =:= init end,
    erl_error:format_exception(1, Class, Reason, Stack, Skip,
                               fun(Term, Indent) -> io_lib:print(Term, Indent, 80, 20) end, unicode).

complain(Text) -> io:put_chars(standard_error, unicode:characters_to_binary(Text)).

load(File) ->
    {ok, Forms} = forms(File),
    compile(File, Forms).

forms(File) ->
    {ok, Source} = file:open(File, [read]),
    Encoding = epp:set_encoding(Source),
    {ok, _} = file:position(Source, 0),
    Line = case io:get_line(Source, '') of
        "#!" ++ _ -> 2;
        _ -> {ok, _} = file:position(Source, 0), 1
    end,
    _ = [io:setopts(Source, [{encoding, Encoding}]) || Encoding =/= none],
    {ok, Epp} = epp:open([{fd, Source}, {name, File}, {location, {Line, 1}}, {macros, macros(File)}]),
    Forms = epp:parse_file(Epp),
    epp:close(Epp),
    file:close(Source),
    {ok, Forms}.

%% As escript has them, for a program that does not name its module.
macros(File) ->
    Name = filename:rootname(File),
    [{'MODULE', list_to_atom(Name), redefine}, {'MODULE_STRING', Name, redefine}].

compile(File, Forms) ->
    Functions = [{Name, Arity} || {function, _, Name, Arity, _} <- Forms],
    Entries = [Entry || Entry <- [{main, 1}, {main, 0}, {start, 0}], lists:member(Entry, Functions)],
    Here = erl_anno:new(1),
    Named = case [Form || {attribute, _, module, _} = Form <- Forms] of
        [] ->
            {Before, After} = lists:splitwith(fun({attribute, _, file, _}) -> true; (_) -> false end, Forms),
            Before ++ [{attribute, Here, module, list_to_atom(filename:rootname(File))} | After];
        _ ->
            Forms
    end,
    {Start, Rest} = lists:splitwith(fun({attribute, _, module, _}) -> false; (_) -> true end, Named),
    Known = lists:append([Names || {attribute, _, export, Names} <- Forms]),
    Missing = [First || First <- lists:sublist(Entries, 1), not lists:member(First, Known)],
    Exported = case {Rest, Missing} of
        {[Module | More], [_]} -> Start ++ [Module, {attribute, Here, export, Missing} | More];
        _ -> Named
    end,
    %% The compiler's words go to stderr, the program's output is its own.
    Leader = group_leader(),
    group_leader(whereis(standard_error), self()),
    Compiled = compile:forms(Exported, [report, {source, File}]),
    group_leader(Leader, self()),
    case {Compiled, Entries} of
        {{ok, Name, Binary}, [Entry | _]} ->
            {module, Name} = code:load_binary(Name, File, Binary),
            {Name, Entry};
        {{ok, _, _}, []} ->
            complain([File, ": there is no function main/1, main/0 or start/0 to begin with.\n"]),
            throw({?MODULE, 127});
        _ ->
            complain("escript: There were compilation errors.\n"),
            throw({?MODULE, 127})
    end.

%% Takes the way that a program takes, so that it is in memory already.
rehearse() ->
    File = filename:join(filename:dirname(code:which(?MODULE)), "rehearsal.erl"),
    {ok, Forms} = forms(File),
    {ok, Module, Binary} = compile:forms(Forms, []),
    {module, Module} = code:load_binary(Module, File, Binary),
    Module:main([]),
    code:purge(Module),
    code:delete(Module),
    code:purge(Module).
