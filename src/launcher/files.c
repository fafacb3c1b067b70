#define _GNU_SOURCE
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whether a path stays below the working directory: not absolute, no "." or "..", not empty. */
static bool is_inside(const char *path) {
  if (strlen(path) >= PATH_MAX - sizeof ".part") {
    return false;
  }
  for (const char *part = path;; part++) {
    size_t length = strcspn(part, "/");
    if (length == 0 || (length == 1 && part[0] == '.') ||
        (length == 2 && part[0] == '.' && part[1] == '.')) {
      return false;
    }
    part += length;
    if (*part == '\0') {
      return true;
    }
  }
}

static bool make_directories(char *path) {
  for (char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
    *slash = '/';
    if (!made) {
      return false;
    }
  }
  return true;
}

static bool write_all(int fd, const char *content, size_t length) {
  while (length > 0) {
    ssize_t put = write(fd, content, length);
    if (put < 0 && errno == EINTR) {
      continue;
    }
    if (put < 0) {
      return false;
    }
    content += put;
    length -= (size_t)put;
  }
  return true;
}

static bool put(const char *path, const char *content, size_t length) {
  char part[PATH_MAX];
  snprintf(part, sizeof part, "%s.part", path);
  if (!make_directories(part)) {
    return false;
  }
  int fd = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (fd < 0) {
    return false;
  }
  bool written = write_all(fd, content, length);
  return close(fd) == 0 && written && rename(part, path) == 0;
}

const char *file_put(const char *path, const char *content, size_t length) {
  if (!is_inside(path)) {
    return "it is not inside of the working directory";
  }
  return put(path, content, length) ? NULL : strerror(errno);
}
