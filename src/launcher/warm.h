/*
 * What is started while the container waits, so that it need not be when the program comes. The
 * source is a FIFO until then: whoever has booted opens it and waits there. docs/new-language.md
 * has the contract.
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

/* Starts the command with path as a FIFO; a child without a pid is none. */
void warm_start(struct warm *warm, const char *command, const char *path);

/* Whether the child waits for its program; to be asked again where it does not yet. */
bool warm_is_ready(struct warm *warm);

/* Keeps the program, which is this one's to free; its file is written already. */
void warm_take(struct warm *warm, char *program, size_t length);

/* Hands over what the child takes now of the program, and ends it after the last. */
void warm_feed(struct warm *warm);

/* Lets go of the FIFO, whoever has it open. */
void warm_end(struct warm *warm);

#endif
