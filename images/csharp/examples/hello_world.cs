using System;

class Prog
{
    static void Main()
    {
        Console.WriteLine("Hello world");
    }
}
