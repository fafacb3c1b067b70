for _ = 1, 200 do
  os.execute("sleep 60 &")
end
