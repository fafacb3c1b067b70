200.times { fork { sleep 60 } }
