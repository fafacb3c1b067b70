// Ranges and chained calls, compile time evaluation, contracts, templates, slices.
import std.algorithm, std.array, std.conv, std.range, std.stdio, std.string;

struct Shape
{
    string name;
    double width, height;

    double area() const
    in (width > 0 && height > 0)
    out (result; result > 0)
    {
        return width * height;
    }
}

T power(T)(T base, uint exponent) pure nothrow @safe
{
    return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

enum million = power(10, 6); // known when the program is compiled
static assert(million == 1_000_000);

void main()
{
    writefln("%s: %.1f", "card", Shape("card", 8.5, 5.5).area);

    int[string] count;
    foreach (word; "the more you know the more you see".split)
        count[word]++;
    foreach (word; count.keys.sort)
        writefln("%-4s %s", word, "*".replicate(count[word]));

    iota(1, 100).filter!(n => n % 3 == 0).map!(n => n * n).take(5).writeln;
    "stressed".retro.text.capitalize.writeln;

    auto numbers = [5, 1, 4, 2, 3];
    numbers[1 .. 4].sort; // a slice is a view, not a copy
    writeln(numbers, " ", numbers.sum, " ", million);

    scope (exit) writeln("done");
    try
        "forty-two".to!int.writeln;
    catch (ConvException)
        writeln("not a number");
}
