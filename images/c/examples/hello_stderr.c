#include <stdio.h>

int main(void)
{
    fputs("Hello stderr\n", stderr);
    return 0;
}
