taken = {};
while true
  taken{end + 1} = ones(1000);
end
