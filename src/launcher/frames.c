#define _GNU_SOURCE
#include "frames.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool begin_payload(struct frame_reader *reader) {
  const unsigned char *h = reader->header;
  size_t length = (size_t)h[1] << 24 | (size_t)h[2] << 16 | (size_t)h[3] << 8 | h[4];
  if (length > FRAME_MAX_IN) {
    return false;
  }
  reader->frame.type = (char)h[0];
  reader->frame.length = length;
  reader->frame.payload = malloc(length + 1);
  reader->received = 0;
  return reader->frame.payload != NULL;
}

static bool is_whole(const struct frame_reader *reader) {
  return reader->header_length == FRAME_HEADER && reader->received == reader->frame.length;
}

static struct frame take(struct frame_reader *reader) {
  struct frame whole = reader->frame;
  whole.payload[whole.length] = '\0';
  memset(reader, 0, sizeof *reader);
  return whole;
}

enum frame_result frame_read(struct frame_reader *reader, int fd, struct frame *frame) {
  for (;;) {
    bool in_header = reader->header_length < FRAME_HEADER;
    void *to = in_header ? (char *)reader->header + reader->header_length
                         : reader->frame.payload + reader->received;
    size_t wanted = in_header ? FRAME_HEADER - reader->header_length
                              : reader->frame.length - reader->received;
    ssize_t got = read(fd, to, wanted);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0 && errno == EAGAIN) {
      return FRAME_NONE;
    }
    if (got <= 0) {
      return FRAME_END;
    }
    if (!in_header) {
      reader->received += (size_t)got;
    } else if ((reader->header_length += (size_t)got) == FRAME_HEADER && !begin_payload(reader)) {
      return FRAME_TOO_LONG;
    }
    if (is_whole(reader)) {
      *frame = take(reader);
      return FRAME_WHOLE;
    }
  }
}

static size_t room(const struct frame_writer *writer) {
  return sizeof writer->bytes - (writer->end - writer->start);
}

/* Moves the waiting bytes to the front, so that the free space behind them is contiguous. */
static unsigned char *begin(struct frame_writer *writer) {
  memmove(writer->bytes, writer->bytes + writer->start, writer->end - writer->start);
  writer->end -= writer->start;
  writer->start = 0;
  return writer->bytes + writer->end;
}

static void end(struct frame_writer *writer, char type, size_t length) {
  unsigned char *header = writer->bytes + writer->end;
  header[0] = (unsigned char)type;
  header[1] = (unsigned char)(length >> 24);
  header[2] = (unsigned char)(length >> 16);
  header[3] = (unsigned char)(length >> 8);
  header[4] = (unsigned char)length;
  writer->end += FRAME_HEADER + length;
}

bool frame_has_room(const struct frame_writer *writer) {
  return room(writer) >= 2 * (FRAME_MAX_DATA + FRAME_HEADER);
}

ssize_t frame_add_from(struct frame_writer *writer, char type, int fd, size_t limit) {
  unsigned char *at = begin(writer);
  size_t most = limit < FRAME_MAX_DATA ? limit : FRAME_MAX_DATA;
  ssize_t got = read(fd, at + FRAME_HEADER, most);
  if (got > 0) {
    end(writer, type, (size_t)got);
  }
  return got;
}

void frame_add(struct frame_writer *writer, char type, const void *payload, size_t length) {
  unsigned char *at = begin(writer);
  if (room(writer) < FRAME_HEADER + length) {
    return; /* Only a count of consumed stdin is dropped here; the next one includes it. */
  }
  memcpy(at + FRAME_HEADER, payload, length);
  end(writer, type, length);
}

bool frame_flush(struct frame_writer *writer, int fd) {
  while (writer->start < writer->end) {
    ssize_t put = write(fd, writer->bytes + writer->start, writer->end - writer->start);
    if (put < 0 && errno == EINTR) {
      continue;
    }
    if (put < 0) {
      return errno == EAGAIN;
    }
    writer->start += (size_t)put;
  }
  return true;
}
