#!/usr/bin/env perl
use v5.36;

# A hash of lists, and regular expressions to fill it.
my %by_letter;
while (my $line = <DATA>) {
    next unless $line =~ /^(?<name>\w+) \s* = \s* (?<price>\d+)/x;
    push $by_letter{ lc substr $+{name}, 0, 1 }->@*, { %+ };
}

for my $letter (sort keys %by_letter) {
    my @items = sort { $b->{price} <=> $a->{price} } $by_letter{$letter}->@*;
    say "$letter: ", join ", ", map { "$_->{name} ($_->{price})" } @items;
}

# Closures, and a function that makes them.
sub counter ($step = 1) {
    my $count = 0;
    return sub { $count += $step };
}
my $by_three = counter 3;
$by_three->() for 1 .. 4;
say "After five calls: ", $by_three->();

my $text = "the quick brown fox";
say join " ", map { ucfirst } split " ", $text;
(my $swapped = $text) =~ tr/a-z/n-za-m/;
printf "%s has %d vowels, and is %s in ROT13\n", $text, scalar(() = $text =~ /[aeiou]/g), $swapped;

__DATA__
apple = 3
apricot = 5
banana = 2
not a line of the list
