using System;

class Prog
{
    static void Main()
    {
        string name;
        while ((name = Console.ReadLine()) != null)
        {
            Console.WriteLine($"Hello, {name}!");
        }
    }
}
