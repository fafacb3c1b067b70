def inner() { throw new IllegalStateException('größer') }

addShutdownHook { println 'hook' }
print 'no line end'
try { inner() } catch (e) {
    def outer = new RuntimeException('outer', e)
    outer.addSuppressed(new Error('beside'))
    throw outer
}
