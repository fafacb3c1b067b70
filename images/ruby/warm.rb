# Ruby opens its program, reads the first byte, boots, comes here, then parses. Where
# the program is yet to come its file is a FIFO, into which warm.sh has put that one
# byte: so Ruby waits here, when it has booted. Then it reads on in the real file,
# from the start, as it always does.
name = ENV["FILE"]
program = ObjectSpace.each_object(File).find { |file| !file.closed? && file.path == name }

# warm.sh has its end open here, whether or not Ruby was in time for the FIFO.
if File.readlink("/proc/self/fd/9").start_with?(File.expand_path(name))
  IO.for_fd(9).close
end rescue nil

if program&.stat&.pipe?
  # Ends when the program has come; or at once, where nobody writes yet.
  sleep 0.01 while program.read && File.pipe?(name)

  File.open(name) { |file| program.reopen(file) }
  if program.read(2) == "#!"
    # Ruby takes options from such a line, and refuses it where it is not its own.
    exec "ruby", name unless program.gets&.match?(/\A[^\r]*ruby[^\s]*\n\z/n)
    program.ungetbyte("#!\n")
    $. = 0
  else
    program.rewind
  end
end
