// Protocols, and enumerations that hold values.
protocol Shape {
    var area: Double { get }
}

struct Circle: Shape {
    let radius: Double
    var area: Double { .pi * radius * radius }
}

struct Square: Shape {
    let side: Double
    var area: Double { side * side }
}

let shapes: [any Shape] = [Circle(radius: 1), Square(side: 3)]
print(shapes.map { Int($0.area.rounded()) })

indirect enum Expression {
    case number(Int)
    case sum(Expression, Expression)
    case product(Expression, Expression)

    var value: Int {
        switch self {
        case .number(let n): n
        case .sum(let a, let b): a.value + b.value
        case .product(let a, let b): a.value * b.value
        }
    }
}

print(Expression.sum(.number(2), .product(.number(4), .number(10))).value)

// What may be missing says so, and what may fail is tried.
struct NotANumber: Error {
    let text: String
}

func parse(_ text: String) throws -> Int {
    guard let number = Int(text) else { throw NotANumber(text: text) }
    return number
}

do {
    print(try ["1", "2", "three"].map(parse))
} catch let error as NotANumber {
    print("\"\(error.text)\" is no number")
}

let words = "so it is as it is".split(separator: " ")
let counts = Dictionary(grouping: words) { $0 }.mapValues(\.count)
for (word, count) in counts.sorted(by: { $0.key < $1.key }) {
    print(word, String(repeating: "*", count: count))
}

// Tasks run side by side.
func sumOfSquares(to limit: Int) async -> Int {
    await withTaskGroup(of: Int.self) { group in
        for n in 1...limit { group.addTask { n * n } }
        return await group.reduce(0, +)
    }
}
print(await sumOfSquares(to: 10), "👋🏽".count, "naïve".uppercased())
