@main def unicode() = println("Grüße, Καλημέρα, 日本語, 👋🏽")
