import multiprocessing, os, subprocess, sys

def work(n):
    return n * n, __name__

print("top", __name__)
if __name__ == "__main__":
    try:
        os.wait()
    except ChildProcessError as e:
        print(e)
    for method in "fork", "spawn":
        with multiprocessing.get_context(method).Pool(1) as pool:
            print(method, pool.map(work, range(3)))
    print(subprocess.run([sys.executable, "-c", "import prog; print(prog.work(3))"], capture_output=True))
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "-c", "print('child')"])
    print(os.waitpid(pid, 0)[1])
