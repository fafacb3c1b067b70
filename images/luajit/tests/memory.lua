local taken = {}
while true do
  table.insert(taken, string.rep("x", 2 ^ 20) .. #taken)
end
