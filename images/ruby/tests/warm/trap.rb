Signal.trap("TERM") { puts "caught"; exit 4 }
Process.kill("TERM", $$)
sleep
