# Python imports this when it has booted, before it opens its program. Where the
# program is yet to come its file is a FIFO: this waits until that ends, which is
# when the file itself is in its place.
import os
import stat

try:
    if stat.S_ISFIFO(os.stat(os.environ["FILE"]).st_mode):
        with open(os.environ["FILE"], "rb", 0) as program:
            while program.read(65536):
                pass
except (KeyError, EnvironmentError):
    pass
