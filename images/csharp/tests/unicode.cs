using System;

class Prog
{
    static void Main()
    {
        Console.WriteLine("Grüße, Καλημέρα, 日本語, 👋🏽");
    }
}
