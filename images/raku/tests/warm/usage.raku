sub MAIN($a, :$b) { say $a }
