using System;
using System.Diagnostics;

class Prog
{
    static void Main()
    {
        int started = 0;
        try
        {
            for (; started < 200; started++)
            {
                Process.Start(new ProcessStartInfo("sleep", "60") { UseShellExecute = false });
            }
        }
        finally
        {
            Console.WriteLine(started);
        }
    }
}
