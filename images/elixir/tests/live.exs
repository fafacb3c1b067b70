for _ <- 1..2 do
  IO.write(".")
  Process.sleep(1000)
end

IO.write(".")
