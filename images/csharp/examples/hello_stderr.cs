using System;

class Prog
{
    static void Main()
    {
        Console.Error.WriteLine("Hello stderr");
    }
}
