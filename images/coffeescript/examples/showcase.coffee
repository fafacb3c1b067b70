# Everything is an expression, and little is written twice.
class Animal
  constructor: (@name, {@legs = 4, @sound} = {}) ->
  speak: -> "#{@name} says #{@sound ? 'nothing'}."

class Dog extends Animal
  speak: -> super().toUpperCase()

zoo = [
  new Animal 'Cat', sound: 'meow'
  new Dog 'Rex', sound: 'woof'
  new Animal 'Fish', legs: 0
]
console.log animal.speak() for animal in zoo

walkers = (name for {name, legs} in zoo when legs > 0)
console.log "Walking: #{walkers.join ', '}"

grade = (points) ->
  switch
    when points >= 90 then 'excellent'
    when points >= 50 then 'good enough'
    else 'to be repeated'
console.log "#{points}: #{grade points}" for points in [95, 60, 10]

fibonacci = ->
  [a, b] = [0, 1]
  loop
    yield a
    [a, b] = [b, a + b]
numbers = fibonacci()
console.log (numbers.next().value for [1..10])...

prices = apple: 3, cherry: 12
console.log "#{name}: #{'€'.repeat price}" for own name, price of prices
console.log [1..5].map((n) -> n ** 2), 7 // 2, prices.leek?.toFixed 2
