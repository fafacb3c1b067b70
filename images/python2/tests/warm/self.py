"""What a program can find out about itself."""
import __main__, os, resource, signal, stat, sys, threading

print(__name__, __file__, __doc__, __builtins__, __package__)
print(sys.argv, sys.path, sys.flags, sys.executable, sys.stdin.encoding, str(sys.stdout)[:30], sys.stdout.encoding)
print(os.getcwd(), os.listdir("."), os.listdir("/tmp"), sorted(set(os.environ.items()) - {("HOSTNAME", os.uname()[1])}))
print(oct(os.stat(__file__).st_mode), open(__file__).read())
print(sorted(sys.modules), sorted(vars(__main__)))
print([signal.getsignal(n) for n in range(1, 65) if n not in (32, 33)])
print([resource.getrlimit(n) for n in range(10)], os.nice(0), oct(os.umask(0)))
print(os.getpid() == os.getpgrp(), os.getsid(0) == os.getpgrp(), threading.enumerate()[0].name)
for fd in sorted(map(int, os.listdir("/proc/self/fd"))):
    try:
        print(fd, os.readlink("/proc/self/fd/%d" % fd).split(":")[0])
    except OSError as e:
        print(fd, e.strerror)
print(open("/proc/self/cmdline").read().split("\0"))
print([line for line in open("/proc/self/status") if line.startswith(("SigB", "SigI", "SigC", "Shd", "Threads"))])
