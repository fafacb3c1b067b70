/* The library asks this whether to write each line of stdout when it has it, as to a
 * terminal, or when a buffer is full. */
#include <termios.h>

int isatty(int fd)
{
    struct termios settings;
    return fd == 1 || tcgetattr(fd, &settings) == 0;
}
