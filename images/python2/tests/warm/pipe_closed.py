import signal
print(signal.getsignal(signal.SIGPIPE))
signal.signal(signal.SIGPIPE, signal.SIG_DFL)
signal.raise_signal(signal.SIGPIPE)
