for i = 1:200
  system("sleep 60", false, "async");
end
