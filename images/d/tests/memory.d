void main()
{
    ubyte[][] all;
    while (true)
    {
        auto one = new ubyte[1 << 20];
        one[] = 1;
        all ~= one;
    }
}
