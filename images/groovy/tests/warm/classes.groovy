import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

class Point { int x }
class Rehearsal { String toString() { 'mine' } }
interface Shape {}
enum Size { SMALL, LARGE }
println "${new Point(x: 1).x} ${new Rehearsal()} ${Size.values()} ${{ -> 1 }.getClass()}"
Integer.metaClass.half = { -> delegate / 2 }
println 3.half() + new JsonSlurper().parseText('{"a": [1]}').a[0] + new XmlSlurper().parseText('<a><b>1</b></a>').b.size()
println evaluate('getClass().name + 1') + new GroovyShell().evaluate('getClass().name')
