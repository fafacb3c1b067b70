using Lambda;
using StringTools;

enum Shape {
    Circle(radius:Float);
    Rectangle(width:Float, height:Float);
}

abstract Meters(Float) from Float {
    @:op(A + B) static function add(a:Meters, b:Meters):Meters;

    public function toString() {
        return '$this m';
    }
}

class Prog {
    static function area(shape:Shape) {
        return switch shape {
            case Circle(radius): Math.PI * radius * radius;
            case Rectangle(width, height) if (width == height): width * width;
            case Rectangle(width, height): width * height;
        }
    }

    static function main() {
        for (shape in [Circle(1), Rectangle(2, 2), Rectangle(3, 4)]) {
            Sys.println('${Std.string(shape).rpad(" ", 16)} ${Math.round(area(shape) * 100) / 100}');
        }
        final words = "the more you know the more you see".split(" ");
        final counts = [for (word in words) word => words.count(other -> other == word)];
        final names = [for (word in counts.keys()) word];
        names.sort(Reflect.compare);
        for (name in names) {
            Sys.println(name.rpad(" ", 5) + "".rpad("*", counts[name]));
        }
        var length:Meters = 1.5;
        Sys.println((length + 2).toString());
    }
}
