# Sums of a table, and what else patterns and arrays are good for.
function bar(n,    line) {
    while (n-- > 0) line = line "█"
    return line
}

BEGIN {
    table = "apple 3 fruit\nleek 2 vegetable\ncherry 12 fruit\npea 1 vegetable"
    count = split(table, lines, "\n")
    for (i = 1; i <= count; i++) {
        $0 = lines[i]
        sum[$NF] += $2
        names[$NF][NR + i] = $1
        printf "%-8s %3d %s\n", $1, $2, bar($2)
    }

    PROCINFO["sorted_in"] = "@val_num_desc"
    for (kind in sum) {
        print kind ": " sum[kind]
    }

    if (match("2026-11-24", /([0-9]+)-([0-9]+)-([0-9]+)/, date)) {
        print date[3] "." date[2] "." date[1]
    }
    print gensub(/(\w+) (\w+)/, "\\2 \\1", "g", "world hello"), toupper("quiet"), length("日本語")

    "echo a pipe | tr a-z A-Z" | getline shouted
    print shouted
    exit
}
