# Everything is a string, and a command can be made of anything.
proc repeat {count body} {
    for {set i 1} {$i <= $count} {incr i} { uplevel 1 $body }
}
set stars ""
repeat 5 { append stars "*" ; puts $stars }

set prices [dict create apple 3 leek 2 cherry 12]
dict for {name price} $prices {
    puts [format "%-8s %3d" $name $price]
}
puts "Dearest: [lindex [lsort -integer -stride 2 -index 1 $prices] end-1]"

oo::class create Account {
    variable balance
    constructor {} { set balance 0 }
    method deposit {amount} { incr balance $amount }
    method withdraw {amount} {
        if {$amount > $balance} { return -code error "only $balance there" }
        incr balance -$amount
    }
}
set account [Account new]
$account deposit 50
puts "Left: [$account withdraw 20]"
try {
    $account withdraw 100
} on error message {
    puts "Refused: $message"
}

puts [lmap n {1 2 3 4} { expr {$n ** 2} }]
puts [regsub -all {(\w+)@(\w+)} "ada@home, zoë@work" {\1 at \2}]
after 10 { set done "The event loop says hello." }
vwait done
puts $done
