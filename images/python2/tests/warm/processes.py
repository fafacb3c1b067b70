import multiprocessing, os, subprocess, sys

def work(n):
    return n * n, __name__

print "top", __name__
if __name__ == "__main__":
    try:
        os.wait()
    except OSError as e:
        print e
    print multiprocessing.Pool(1).map(work, range(3))
    print subprocess.check_output([sys.executable, "-c", "import prog; print prog.work(3)"])
    pid = os.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "-c", "print 'child'"])
    print os.waitpid(pid, 0)[1]
