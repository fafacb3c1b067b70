class Prog
{
    static void Main()
    {
        int x = "text";
    }
}
