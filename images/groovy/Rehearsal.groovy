// What many programs are made of.
import groovy.transform.ToString

@ToString
class Point { int x; int y; Point plus(Point other) { new Point(x: x + other.x, y: y + other.y) } }

interface Shape { double area() }
class Circle implements Shape { double radius; double area() { 3 * radius ** 2 } }

def fact(n) { n < 2 ? 1 : n * fact(n - 1) }

def text = new StringBuilder()
def sizes = [:].withDefault { 0 }
args.each { word -> sizes[word.size()] += 1 }
for (i in 1..3) text << "${i}: ${fact(i)}"
[1, 2, 3].findAll { it % 2 }.collect { it * 2 }.sum()
text << new Point(x: 1, y: 2) + new Point(x: 3) << new Circle(radius: 2.0).area()
def (a, b) = [1, 'two']
switch (a) { case Integer: text << 'number'; break; case ~/t.*/: break }
try {
    assert sizes.size() > 0
    text << sizes.collectEntries { k, v -> [v, k] }.sort()*.key.join(',')
    throw new IllegalStateException("rehearsed ${b?.toUpperCase()}")
} catch (IllegalStateException e) {
    System.err.print('')
}
print ''
