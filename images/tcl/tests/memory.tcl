while 1 {
    lappend taken [string repeat x 1048576]
}
