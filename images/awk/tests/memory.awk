BEGIN {
    text = sprintf("%1048576s", "x")
    while (1) taken[n++] = text n
}
