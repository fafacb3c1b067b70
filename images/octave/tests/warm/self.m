% What a program can find out about itself.
disp(program_name()), disp(program_invocation_name()), disp(mfilename("fullpathext")), disp(argv())
whos, disp(dbstack()), disp(pwd()), disp(ls("-a")), disp(numel(dir("/tmp"))), disp(nargin)
[~, out] = system("env | grep -v HOSTNAME | sort"); disp(out)
[~, out] = system("tr '\\0' ' ' < /proc/$PPID/cmdline; for f in /proc/$PPID/fd/*; do readlink $f | cut -d: -f1; done; grep -E '^(Sig[BIC]|Shd)' /proc/$PPID/status"); disp(out)
disp(fileread("prog.m")(1:20)), disp(isvarname("ans")), disp(exist("ans")), disp(fopen("all")), disp(rand() != rand())
disp(path()), disp(get_home_dir()), disp(history_file())
1:3
