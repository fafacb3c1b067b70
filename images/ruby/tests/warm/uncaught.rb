at_exit { puts "exit hook", $!.inspect, $!.backtrace }
END { puts "END" }
BEGIN { puts "BEGIN" }
def inner = raise(ArgumentError, "größer\nin two lines")
def outer
  inner
rescue => e
  raise "outer"
end
outer
