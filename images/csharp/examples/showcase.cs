using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

class Prog
{
    class Planet
    {
        public string Name { get; set; }
        public double Mass { get; set; }
        public override string ToString() => $"{Name} ({Mass:F2} Earths)";
    }

    static IEnumerable<long> Fibonacci()
    {
        for ((long a, long b) = (0, 1); ; (a, b) = (b, a + b))
        {
            yield return a;
        }
    }

    static async Task<int> AnswerAsync()
    {
        await Task.Delay(10);
        return 42;
    }

    static void Main()
    {
        var planets = new List<Planet>
        {
            new Planet { Name = "Mars", Mass = 0.11 },
            new Planet { Name = "Earth", Mass = 1 },
            new Planet { Name = "Saturn", Mass = 95.16 },
        };
        foreach (var planet in planets.Where(p => p.Mass >= 1).OrderByDescending(p => p.Mass))
        {
            Console.WriteLine(planet);
        }
        Console.WriteLine(string.Join(" ", Fibonacci().Take(10)));
        Console.WriteLine(AnswerAsync().Result);
    }
}
