import std.stdio;

void main()
{
    writeln("Grüße, Καλημέρα, 日本語, 👋🏽");
}
