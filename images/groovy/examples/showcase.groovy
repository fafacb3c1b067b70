// Closures, builders, operators of one's own, and a language that bends to its reader.
import groovy.json.JsonOutput
import groovy.transform.Immutable

@Immutable class Money {
    BigDecimal amount
    String currency
    Money plus(Money other) { new Money(amount + other.amount, currency) }
    String toString() { "$amount $currency" }
}

def prices = [tea: 3.20, cake: 4.75, scone: 2.10].collectEntries { name, amount -> [name, new Money(amount, 'EUR')] }
println "All of it is ${prices.values().sum()}, the dearest ${prices.max { it.value.amount }.key}."

def text = 'the quick brown fox jumps over the lazy dog the end'
println text.split().countBy { it }.sort { -it.value }.take(2)

def fibonacci
fibonacci = { n -> n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }.memoize()
println((0..10).collect(fibonacci).join(' '))
println "2 to the power of 100 is ${2G**100}; 0.1 + 0.2 is ${0.1 + 0.2}"

Integer.metaClass.getMinutes = { -> delegate * 60 }
println "Five minutes are ${5.minutes} seconds."

def (first, second) = ('a'..'e').toList()
println "$first and $second, then ${('c'..'e')*.toUpperCase()}"
println JsonOutput.toJson([order: prices.keySet(), paid: null, at: 'noon'])

switch ('2026-11-26') {
    case ~/\d{4}-\d\d-\d\d/: println 'a date'; break
    default: println 'something else'
}
