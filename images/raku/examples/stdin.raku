for lines() -> $name {
    say "Hello, $name!";
}
