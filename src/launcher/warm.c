#define _GNU_SOURCE
#include "warm.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

void warm_start(struct warm *warm, const char *command, const char *path) {
  char *none[] = {NULL};
  struct command words = {.words = command, .arguments = none, .environment = none};
  warm->path = path;
  warm->source = -1;
  if (mkfifo(path, 0600) != 0 || !child_start(&warm->child, &words, INPUT_PIPE)) {
    unlink(path);
    warm->child.pid = 0;
  }
}

bool warm_is_ready(struct warm *warm) {
  if (warm->child.pid > 0 && warm->source < 0 && warm->program == NULL) {
    /* Fails at once without a reader; there is no event to wait for. Not done after the program has
       arrived: then the path is the program's regular file. */
    warm->source = open(warm->path, O_WRONLY | O_NONBLOCK | O_CLOEXEC);
  }
  return warm->child.pid > 0 && warm->source >= 0;
}

void warm_take(struct warm *warm, char *program, size_t length) {
  free(warm->program);
  warm->program = program;
  warm->at = program;
  warm->left = length;
}

void warm_feed(struct warm *warm) {
  while (warm->left > 0) {
    ssize_t put = write(warm->source, warm->at, warm->left);
    if (put < 0 && errno == EAGAIN) {
      return;
    }
    if (put < 0 && errno != EINTR) {
      break; /* The reader has closed the FIFO. */
    }
    if (put > 0) {
      warm->at += put;
      warm->left -= (size_t)put;
    }
  }
  warm_end(warm);
}

void warm_end(struct warm *warm) {
  if (warm->source >= 0) {
    close(warm->source);
    warm->source = -1;
  }
  free(warm->program);
  warm->program = NULL;
  warm->left = 0;
}
