# Python's looks and C's speed: types, generics, macros, iterators.
import std/[algorithm, sequtils, strformat, strutils, sugar, tables]

type
  ShapeKind = enum circle, rectangle
  Shape = object
    case kind: ShapeKind
    of circle: radius: float
    of rectangle: width, height: float

func area(shape: Shape): float =
  case shape.kind
  of circle: 3.14159 * shape.radius * shape.radius
  of rectangle: shape.width * shape.height

iterator fibonacci(): int =
  var (a, b) = (0, 1)
  while true:
    yield a
    (a, b) = (b, a + b)

template twice(body: untyped) =
  for _ in 1 .. 2: body

for shape in [Shape(kind: circle, radius: 1), Shape(kind: rectangle, width: 3, height: 4)]:
  echo &"{shape.kind} has an area of {shape.area:.2f}"

for n in fibonacci():
  if n > 50: break
  stdout.write n, " "
echo ""

let count = "the more you know the more you see".split.toCountTable
for word in toSeq(count.keys).sorted:
  echo word.alignLeft(5), '*'.repeat(count[word])

echo (1 .. 10).toSeq.filter(n => n mod 2 == 1).map(n => n * n)
twice: echo "Hello".toUpperAscii

try:
  discard parseInt("forty-two")
except ValueError as error:
  echo error.msg
