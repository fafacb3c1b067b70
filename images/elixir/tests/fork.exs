for _ <- 1..200 do
  Port.open({:spawn, "sleep 60"}, [])
end

Process.sleep(60_000)
