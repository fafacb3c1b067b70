BEGIN {
    printf "."
    system("sleep 1")
    printf "."
    "sleep 1" | getline
    printf "."
}
