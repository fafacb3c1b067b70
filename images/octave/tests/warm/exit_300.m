disp("x")
exit(300)
