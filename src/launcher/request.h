/* The request to run: texts NAME=VALUE, each with a NUL behind it. */
#ifndef REQUEST_H
#define REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REQUEST_MAX_TEXTS = 1000 };

struct request {
  int64_t time_ns;      /* time=MILLISECONDS; no limit where it is missing */
  int64_t output_bytes; /* output=BYTES; no limit where it is missing */
  bool terminal;        /* tty=ROWSxCOLUMNS */
  unsigned short rows;
  unsigned short columns;
  char *arguments[REQUEST_MAX_TEXTS + 1];   /* arg=TEXT, in their order */
  char *environment[REQUEST_MAX_TEXTS + 1]; /* env=NAME=VALUE */
};

/* Reads texts, which must outlive the request; false where they are none. */
bool request_read(struct request *request, char *texts, size_t length);

/* Whether it asks for nothing that a process which runs already cannot be given. */
bool request_is_plain(const struct request *request);

#endif
