class Prog {
    static function main() {
        var all = [];
        while (true) {
            all.push(haxe.io.Bytes.alloc(1 << 20));
        }
    }
}
