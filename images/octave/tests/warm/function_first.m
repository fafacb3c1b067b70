function f()
  disp("in f")
end
f()
