/*
 * R opens its program, boots, comes here, and only then reads. Where the program is yet to come its
 * file is a FIFO: this waits until that ends, which is when the file itself is in its place, and puts
 * that under the open one.
 */
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The FIFO that was opened as PATH; by now the file may be there, and PATH mean that. */
static int is_fifo(int fd, const char *path) {
  char name[32], link[PATH_MAX];
  struct stat is;
  if (fstat(fd, &is) != 0 || !S_ISFIFO(is.st_mode)) {
    return 0;
  }
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(name, link, sizeof link);
  return length >= (ssize_t)strlen(path) && strncmp(link, path, strlen(path)) == 0;
}

void await_program(void) {
  char folder[PATH_MAX], path[2 * PATH_MAX], buffer[65536];
  const char *name = getenv("FILE");
  if (name == NULL || getcwd(folder, sizeof folder) == NULL) {
    return;
  }
  snprintf(path, sizeof path, "%s/%s", folder, name);
  for (int fd = STDERR_FILENO + 1; fd < 64; fd++) {
    if (is_fifo(fd, path)) {
      while (read(fd, buffer, sizeof buffer) > 0) {
      }
      int program = open(path, O_RDONLY);
      dup2(program, fd);
      close(program);
    }
  }
}
