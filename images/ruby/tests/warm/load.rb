p $0 == __FILE__, __FILE__
$again ? (puts "again") : ($again = true; load(__FILE__); raise "from #{__FILE__}")
