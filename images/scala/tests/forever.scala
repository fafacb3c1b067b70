@main def forever() = while true do ()
