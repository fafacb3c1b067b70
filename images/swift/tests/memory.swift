var taken: [[Int]] = []
while true {
    taken.append(Array(repeating: taken.count, count: 1_000_000))
}
