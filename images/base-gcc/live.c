#include <stdio.h>

__attribute__((constructor)) static void live(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
}
