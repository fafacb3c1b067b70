(write-line "Grüße, Καλημέρα, 日本語, 👋🏽")
