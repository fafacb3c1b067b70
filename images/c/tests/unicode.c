#include <stdio.h>

int main(void)
{
    puts("Grüße, Καλημέρα, 日本語, 👋🏽");
}
