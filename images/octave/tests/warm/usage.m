disp("before")
sin()
