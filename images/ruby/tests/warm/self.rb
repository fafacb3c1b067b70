p __FILE__, $0, $PROGRAM_NAME, __dir__, __FILE__ == $0, __method__, __ENCODING__, __LINE__, self, caller, caller_locations(0)
p ARGV, $*, $-w, $VERBOSE, $DEBUG, $;, $,, $/, $., ARGF.lineno, $<.filename, $_, $~, $!, $@, $?
p Dir.pwd, Dir.children("."), Dir.children("/tmp"), ENV.except("HOSTNAME").sort, File.umask
p File.ftype(__FILE__), File.read(__FILE__), $LOADED_FEATURES, $LOAD_PATH, Object.constants.size
p global_variables.sort, local_variables, binding.source_location, require_relative("prog"), Thread.list.size
p Process.getpgrp == Process.pid, Process.getrlimit(:NOFILE), Process.getrlimit(:STACK), $stdout.sync, Thread.main.name
p ObjectSpace.each_object(File).map { |file| [file.closed?, file.closed? || file.path] }.sort_by(&:to_s).uniq
Dir.children("/proc/self/fd").sort_by(&:to_i).each do |fd|
  puts "#{fd} #{File.readlink("/proc/self/fd/#{fd}").split(":").first}"
rescue SystemCallError => e
  puts "#{fd} #{e.class}"
end
p File.read("/proc/self/cmdline"), File.read("/proc/self/status").scan(/^(?:Sig(?!Q)|Shd|Threads).*/)
begin
  Process.wait
rescue SystemCallError => e
  p e
end
p defined?(DATA), defined?(SCRIPT_LINES__), Signal.trap("TERM", "DEFAULT"), Signal.trap("INT", "DEFAULT"), Signal.trap("PIPE", "DEFAULT")
