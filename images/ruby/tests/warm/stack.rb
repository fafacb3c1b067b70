def deeper(n) = deeper(n + 1)
begin; deeper(0); rescue SystemStackError => e; puts e.message; end
warn "look", uplevel: 0
Thread.new { Thread.current.report_on_exception = false; raise "in a thread" }.join
