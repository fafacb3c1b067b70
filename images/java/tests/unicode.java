void main() {
    IO.println("Grüße, Καλημέρα, 日本語, 👋🏽");
}
