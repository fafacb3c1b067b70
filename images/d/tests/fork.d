import core.thread;

void main()
{
    foreach (i; 0 .. 200)
        new Thread({ Thread.sleep(1.minutes); }).start;
}
