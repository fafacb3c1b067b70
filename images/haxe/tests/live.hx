class Prog {
    static function main() {
        Sys.print(".");
        Sys.sleep(1);
        Sys.print(".");
        Sys.sleep(1);
        Sys.print(".");
    }
}
