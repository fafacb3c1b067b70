class Prog {
    static function main() {
        Sys.stderr().writeString("Hello stderr\n");
    }
}
