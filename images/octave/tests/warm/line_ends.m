disp("a")
x = "b";
disp(double(x))
