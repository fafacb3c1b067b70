/*
 * The warm process: started while the container waits, so that a program need not wait for it.
 * The source file is a FIFO until the program arrives; the process opens it when it has booted,
 * and waits there. docs/new-language.md has the contract.
 */
#ifndef WARM_H
#define WARM_H

#include <stdbool.h>
#include <stddef.h>

#include "child.h"

struct warm {
  struct child child;
  const char *path;
  int source; /* -1 until the child has opened the FIFO */
  char *program;
  size_t left;
  const char *at;
};

/* Starts the command with path as a FIFO; on failure the child has no pid. */
void warm_start(struct warm *warm, const char *command, const char *path);

/* Whether the child waits for its program; if not, call this again later. */
bool warm_is_ready(struct warm *warm);

/* Keeps the program and frees it later; the program's file must be written already. */
void warm_take(struct warm *warm, char *program, size_t length);

/* Writes as much of the program as the child reads now; closes the FIFO after the last byte. */
void warm_feed(struct warm *warm);

/* Closes the FIFO and frees the program. */
void warm_end(struct warm *warm);

#endif
