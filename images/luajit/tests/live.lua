local function wait(seconds)
  os.execute("sleep " .. seconds)
end

io.write(".")
wait(1)
io.write(".")
wait(1)
io.write(".")
