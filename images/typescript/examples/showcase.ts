// Shapes: unions that the compiler tells apart, generics, and an enum.
enum Colour { Red = "red", Blue = "blue" }

interface Coloured { readonly colour: Colour }
interface Circle extends Coloured { kind: "circle"; radius: number }
interface Square extends Coloured { kind: "square"; side: number }
type Shape = Circle | Square;

const area = (shape: Shape): number => {
  switch (shape.kind) {
    case "circle": return Math.PI * shape.radius ** 2;
    case "square": return shape.side ** 2;
  }
};

function groupBy<T, K extends string>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

class Drawing {
  constructor(private readonly shapes: Shape[] = []) {}

  add<S extends Shape>(shape: S): this {
    this.shapes.push(shape);
    return this;
  }

  *[Symbol.iterator](): Generator<Shape> { yield* this.shapes; }
}

const drawing = new Drawing()
  .add({ kind: "circle", radius: 1, colour: Colour.Red })
  .add({ kind: "square", side: 2, colour: Colour.Blue })
  .add({ kind: "square", side: 3, colour: Colour.Red } satisfies Square);

for (const [colour, shapes] of groupBy(drawing, shape => shape.colour)) {
  console.log(`${colour}: ${shapes.map(shape => area(shape).toFixed(2)).join(", ")}`);
}

type Named<T> = { [Key in keyof T as `the${Capitalize<string & Key>}`]: T[Key] };
const named: Named<{ side: number }> = { theSide: 4 };
console.log(named, Object.values(Colour));
