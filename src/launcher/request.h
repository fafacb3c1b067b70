/* The request to run: texts NAME=VALUE, each followed by a NUL. */
#ifndef REQUEST_H
#define REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REQUEST_MAX_TEXTS = 1000 };

struct request {
  int64_t time_ns;      /* time=MILLISECONDS; no limit if missing */
  int64_t output_bytes; /* output=BYTES; no limit if missing */
  bool terminal;        /* tty=ROWSxCOLUMNS */
  unsigned short rows;
  unsigned short columns;
  char *arguments[REQUEST_MAX_TEXTS + 1];   /* arg=TEXT, in order */
  char *environment[REQUEST_MAX_TEXTS + 1]; /* env=NAME=VALUE */
};

/* Parses texts, which must outlive the request; false if they are malformed. */
bool request_read(struct request *request, char *texts, size_t length);

/* Whether a process that is already running can serve it: no arguments, variables or terminal. */
bool request_is_plain(const struct request *request);

#endif
