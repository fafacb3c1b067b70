say "never";
my $x = 3 +;
}
