fun main() = println("Grüße, Καλημέρα, 日本語, 👋🏽")
