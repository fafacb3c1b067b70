class Prog {
    static function main() {
        var x:Int = "text";
    }
}
