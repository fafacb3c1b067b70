for {set i 0} {$i < 200} {incr i} {
    exec sleep 60 &
}
