disp("marked")
