import std.stdio;

void main()
{
    string text = 42;
    writeln(text);
}
