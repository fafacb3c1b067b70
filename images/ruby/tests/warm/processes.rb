puts `ruby -e 'puts 6 * 7'`
system("ruby", "-r./prog.rb", "-e", "p 1") if $0 == __FILE__
fork { puts "child"; exit! 2 }
Process.wait
p $?.exitstatus, Process.last_status.signaled?
exec "echo", "replaced"
