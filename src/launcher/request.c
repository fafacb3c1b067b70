#define _GNU_SOURCE
#include "request.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static bool read_number(const char *text, char end, int64_t most, int64_t *number,
                        const char **rest) {
  char *after;
  errno = 0;
  *number = strtoll(text, &after, 10);
  *rest = after + 1;
  return isdigit((unsigned char)text[0]) && *after == end && errno == 0 && *number <= most;
}

static bool read_size(struct request *request, const char *text) {
  int64_t rows, columns;
  const char *rest;
  request->terminal = read_number(text, 'x', UINT16_MAX, &rows, &rest) &&
                      read_number(rest, '\0', UINT16_MAX, &columns, &rest);
  if (request->terminal) {
    request->rows = (unsigned short)rows;
    request->columns = (unsigned short)columns;
  }
  return request->terminal;
}

static bool add(char **texts, char *text) {
  size_t count = 0;
  while (texts[count] != NULL) {
    count++;
  }
  if (count == REQUEST_MAX_TEXTS) {
    return false;
  }
  texts[count] = text;
  return true;
}

static bool read_text(struct request *request, char *text) {
  char *value = strchr(text, '=');
  const char *rest;
  if (value == NULL) {
    return false;
  }
  *value++ = '\0';
  if (strcmp(text, "time") == 0) {
    bool good = read_number(value, '\0', INT32_MAX, &request->time_ns, &rest);
    request->time_ns *= 1000000;
    return good;
  }
  if (strcmp(text, "output") == 0) {
    return read_number(value, '\0', INT64_MAX, &request->output_bytes, &rest);
  }
  if (strcmp(text, "tty") == 0) {
    return read_size(request, value);
  }
  if (strcmp(text, "arg") == 0) {
    return add(request->arguments, value);
  }
  if (strcmp(text, "env") == 0) {
    return strchr(value, '=') > value && add(request->environment, value);
  }
  return false;
}

bool request_read(struct request *request, char *texts, size_t length) {
  memset(request, 0, sizeof *request);
  request->time_ns = INT64_MAX;
  request->output_bytes = INT64_MAX;
  if (length > 0 && texts[length - 1] != '\0') {
    return false;
  }
  for (char *text = texts; text < texts + length;) {
    char *next = text + strlen(text) + 1;
    if (!read_text(request, text)) {
      return false;
    }
    text = next;
  }
  return true;
}

bool request_is_plain(const struct request *request) {
  return !request->terminal && request->arguments[0] == NULL && request->environment[0] == NULL;
}
