say "Hello world";
