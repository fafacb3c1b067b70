class Prog {
    static function main() {
        var started = 0;
        try {
            while (started < 200) {
                new sys.io.Process("sleep", ["60"]);
                started++;
            }
        } catch (refused:haxe.Exception) {}
        Sys.println(started);
    }
}
