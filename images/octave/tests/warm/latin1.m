disp("Grüße")
