class Prog
{
    static void Main()
    {
        while (true) { }
    }
}
