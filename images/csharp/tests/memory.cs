using System.Collections.Generic;

class Prog
{
    static void Main()
    {
        var all = new List<byte[]>();
        while (true)
        {
            var more = new byte[1 << 20];
            for (int i = 0; i < more.Length; i += 4096)
            {
                more[i] = 1;
            }
            all.Add(more);
        }
    }
}
