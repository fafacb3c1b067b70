class Prog {
    static function main() {
        Sys.println("Hello world");
    }
}
