import inspect, linecache, sys, traceback, warnings

def square(x):
    # a comment that is only in the file
    return x * x

print(inspect.getsource(square), inspect.getsourcefile(square), inspect.currentframe().f_back)
print(linecache.getline(__file__, 1), traceback.extract_stack())
warnings.warn("look here")
assert square(2) == 5, "four"
