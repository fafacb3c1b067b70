depth = 0
def deeper() { depth++; deeper() }
try { deeper() } catch (StackOverflowError e) { println depth > 100 }
(1..1000).collect { new byte[1 << 20] }
