for name in io.lines() do
  print("Hello, " .. name .. "!")
end
