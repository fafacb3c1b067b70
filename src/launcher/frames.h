/*
 * A frame is one byte of type, four bytes of length (most significant first), and the payload.
 * docs/launcher.md lists the types.
 */
#ifndef FRAMES_H
#define FRAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { FRAME_HEADER = 5, FRAME_MAX_IN = 16 << 20, FRAME_MAX_DATA = 64 << 10 };

/* A complete received frame. A NUL follows its payload and is not counted in its length. */
struct frame {
  char type;
  char *payload;
  size_t length;
};

/* The state of the frame that is being received. */
struct frame_reader {
  unsigned char header[FRAME_HEADER];
  size_t header_length;
  struct frame frame;
  size_t received;
};

enum frame_result { FRAME_NONE, FRAME_WHOLE, FRAME_END, FRAME_TOO_LONG };

/*
 * Reads until a frame is complete, which the caller must free, or until there is nothing more to
 * read now. Does not block if fd is non-blocking.
 */
enum frame_result frame_read(struct frame_reader *reader, int fd, struct frame *frame);

/* Frames that are waiting to be written. */
struct frame_writer {
  unsigned char bytes[4 * (FRAME_MAX_DATA + FRAME_HEADER)];
  size_t start;
  size_t end;
};

/* Whether there is room for a data frame of maximum length and a few short frames. */
bool frame_has_room(const struct frame_writer *writer);

/*
 * Reads up to limit bytes (at most FRAME_MAX_DATA) from fd into a new frame. Returns what read(2)
 * returns, and adds no frame if that is 0 or less. There must be room.
 */
ssize_t frame_add_from(struct frame_writer *writer, char type, int fd, size_t limit);

/* Adds a short frame. A run has few of these, and room for them is always kept free. */
void frame_add(struct frame_writer *writer, char type, const void *payload, size_t length);

/* Writes as much as fd accepts now; false if its reader has closed it. */
bool frame_flush(struct frame_writer *writer, int fd);

#endif
