/* Processes that the launcher starts. */
#ifndef CHILD_H
#define CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* What a process reads and writes at its other ends; -1 where there is none. */
struct child {
  pid_t pid;
  int input;
  int output;
  int errors;
  bool terminal;
};

enum child_input { INPUT_NOTHING, INPUT_PIPE, INPUT_TERMINAL };

/* What is started: a command, split at blanks as the image contract has it, and what follows. */
struct command {
  const char *words;
  char *const *arguments;   /* up to NULL */
  char *const *environment; /* NAME=VALUE, added to the image's, up to NULL */
  unsigned short rows;      /* of a terminal */
  unsigned short columns;
};

/* Starts a process that leads a session of its own; false where the kernel refuses, see errno. */
bool child_start(struct child *child, const struct command *command, enum child_input input);

/* Closes what is still open of its ends. */
void child_close(struct child *child);

void child_resize(const struct child *child, unsigned short rows, unsigned short columns);

/* To its process group, or to the one in the foreground of its terminal. */
void child_signal(const struct child *child, int signal);

#endif
