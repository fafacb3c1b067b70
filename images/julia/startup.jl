# Julia includes this when it has booted, before it looks for its program. Where the
# program is yet to come its file is a FIFO: this waits until that ends, which is when
# the file itself is in its place.
let program = get(ENV, "FILE", "")
    isfifo(program) && read(program)
end
