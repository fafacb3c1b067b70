BEGIN { print "Grüße, Καλημέρα, 日本語, 👋🏽" }
