disp("before")
kill(getpid(), SIG().TERM);
pause(3)
