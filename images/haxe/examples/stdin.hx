class Prog {
    static function main() {
        try {
            while (true) {
                Sys.println("Hello, " + Sys.stdin().readLine() + "!");
            }
        } catch (end:haxe.io.Eof) {}
    }
}
