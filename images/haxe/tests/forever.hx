class Prog {
    static function main() {
        while (true) {}
    }
}
