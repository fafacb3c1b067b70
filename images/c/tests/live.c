#include <stdio.h>
#include <unistd.h>

int main(void)
{
    putchar('.');
    sleep(1);
    putchar('.');
    sleep(1);
    putchar('.');
}
