using System;
using System.Threading;

class Prog
{
    static void Main()
    {
        Console.Write(".");
        Thread.Sleep(1000);
        Console.Write(".");
        Thread.Sleep(1000);
        Console.Write(".");
    }
}
