/* Processes that the launcher starts. */
#ifndef CHILD_H
#define CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* The launcher's ends of a process's streams; -1 if there is none. */
struct child {
  pid_t pid;
  int input;
  int output;
  int errors;
  bool terminal;
};

enum child_input { INPUT_NOTHING, INPUT_PIPE, INPUT_TERMINAL };

/* What is started: a command, split at blanks as the image contract says, and its arguments. */
struct command {
  const char *words;
  char *const *arguments;   /* NULL-terminated */
  char *const *environment; /* NAME=VALUE, added to the image's, NULL-terminated */
  unsigned short rows;      /* of a terminal */
  unsigned short columns;
};

/* Starts a process as leader of a new session; false if the kernel refuses, see errno. */
bool child_start(struct child *child, const struct command *command, enum child_input input);

/* Closes the descriptors that are still open. */
void child_close(struct child *child);

void child_resize(const struct child *child, unsigned short rows, unsigned short columns);

/* Sends a signal to its process group, or to the foreground process group of its terminal. */
void child_signal(const struct child *child, int signal);

#endif
