disp("Hello world")
