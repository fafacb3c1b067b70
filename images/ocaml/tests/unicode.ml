let () = print_endline "Grüße, Καλημέρα, 日本語, 👋🏽"
