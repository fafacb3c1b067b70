# A grammar, and what it is good for.
grammar Sum {
    token TOP     { <product>+ % [ \s* $<op>=<[+-]> \s* ] }
    token product { <number>+ % [ \s* '*' \s* ] }
    token number  { \d+ }
}

class Evaluate {
    method TOP($/) {
        my @ops = |$<op>».Str;
        make $<product>».made.reduce: { @ops.shift eq '+' ?? $^a + $^b !! $^a - $^b };
    }
    method product($/) { make [*] $<number>».Int }
}
say Sum.parse('2 * 3 + 40 - 4', :actions(Evaluate)).made;

# Sequences know how they go on; fractions stay what they are.
say (1, 1, * + * ... *)[^12];
say 0.1 + 0.2 == 0.3, ' ', (1/3 + 1/6).nude;

role Greets { method greet { "Hello from {self.name}" } }
class Robot does Greets {
    has Str $.name is required;
    has Int $.parts where * > 0 = 1;
}
say Robot.new(name => 'Marvin', parts => 42).greet;

multi factorial(0) { 1 }
multi factorial(UInt $n) { $n * factorial($n - 1) }
say factorial(20);

my %count = 'mississippi'.comb.Bag;
say %count.sort({ -.value, .key }).map({ "{.key}×{.value}" }).join(' ');
say (1..5 X~ <a b>).head(4), ' ', ([+] 1..100), ' ', 'größer'.uc;
