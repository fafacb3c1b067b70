say "never" "ever";
