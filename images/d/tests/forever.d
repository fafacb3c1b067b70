void main()
{
    while (true) {}
}
