/*
 * Frames: one byte of type, four bytes of length, most significant first, and so many bytes.
 * docs/launcher.md lists the types.
 */
#ifndef FRAMES_H
#define FRAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { FRAME_HEADER = 5, FRAME_MAX_IN = 16 << 20, FRAME_MAX_DATA = 64 << 10 };

/* A frame that has come whole. Its payload has a NUL after it that does not count. */
struct frame {
  char type;
  char *payload;
  size_t length;
};

/* What is known of the frame that is coming in. */
struct frame_reader {
  unsigned char header[FRAME_HEADER];
  size_t header_length;
  struct frame frame;
  size_t received;
};

enum frame_result { FRAME_NONE, FRAME_WHOLE, FRAME_END, FRAME_TOO_LONG };

/*
 * Reads as far as the next whole frame, which is then the caller's to free; or until there is
 * nothing to read now. Never blocks where fd does not.
 */
enum frame_result frame_read(struct frame_reader *reader, int fd, struct frame *frame);

/* Frames that wait to be written. */
struct frame_writer {
  unsigned char bytes[4 * (FRAME_MAX_DATA + FRAME_HEADER)];
  size_t start;
  size_t end;
};

/* Whether a frame with data of the greatest length, and a few short ones, can be added. */
bool frame_has_room(const struct frame_writer *writer);

/*
 * Reads up to limit bytes (at most FRAME_MAX_DATA) from fd into a new frame; like read(2), and
 * adds no frame where that gives none. There must be room.
 */
ssize_t frame_add_from(struct frame_writer *writer, char type, int fd, size_t limit);

/* Adds a short frame. Those of one run are few, and have room beside data at all times. */
void frame_add(struct frame_writer *writer, char type, const void *payload, size_t length);

/* Writes what fd takes now; false where nobody reads there any more. */
bool frame_flush(struct frame_writer *writer, int fd);

#endif
