import core.thread, std.stdio;

void main()
{
    write(".");
    Thread.sleep(1.seconds);
    write(".");
    Thread.sleep(1.seconds);
    write(".");
}
