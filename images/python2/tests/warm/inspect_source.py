import inspect, linecache, traceback

def square(x):
    # a comment that is only in the file
    return x * x

print inspect.getsource(square), inspect.getsourcefile(square), inspect.currentframe().f_back
print linecache.getline(__file__, 1), traceback.extract_stack()
assert square(2) == 5, "four"
