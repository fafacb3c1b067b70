(display "Grüße, Καλημέρα, 日本語, 👋🏽\n")
