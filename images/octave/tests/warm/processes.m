[code, out] = system("echo child; exit 3")
[pid] = fork();
if pid == 0
  disp("forked"); exit(4)
endif
[~, status] = waitpid(pid); disp(WEXITSTATUS(status))
x = evalc("disp(6*7)"), source("prog2.m")
