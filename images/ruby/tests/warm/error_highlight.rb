number = nil
[1].each { |x| puts x; number.upcase + 1 }
