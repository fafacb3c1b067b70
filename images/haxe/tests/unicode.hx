class Prog {
    static function main() {
        Sys.println("Grüße, Καλημέρα, 日本語, 👋🏽");
    }
}
