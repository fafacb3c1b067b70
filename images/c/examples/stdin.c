#include <stdio.h>
#include <string.h>

int main(void)
{
    char line[1000];

    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        printf("Hello, %s!\n", line);
    }
}
