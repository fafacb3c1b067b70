import std.stdio;

void main()
{
    stderr.writeln("Hello stderr");
}
