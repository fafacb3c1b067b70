import no.such.Thing

class A extends Missing { int f( { } }
