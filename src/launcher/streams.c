#define _GNU_SOURCE
#include "streams.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "figures.h"
#include "report.h"

enum {
  /* Small writes are gathered for GATHER_NS; BUSY_BYTES or more are sent at once. */
  GATHER_NS = 3000000,
  BUSY_BYTES = 16 << 10,
  READS_AT_ONCE = 16,
};

static const char TYPES[2] = {'1', '2'};

static int *outputs(struct run *run, size_t stream) {
  return stream == 0 ? &run->child.output : &run->child.errors;
}

/* Reads once: into a frame, or into nothing past the limit. Returns what read(2) returns. */
static ssize_t take_output(struct run *run, size_t stream) {
  int64_t room = run->request.output_bytes - run->output_bytes;
  if (room > 0) {
    size_t limit = room < FRAME_MAX_DATA ? (size_t)room : FRAME_MAX_DATA;
    ssize_t got = frame_add_from(run->writer, TYPES[stream], *outputs(run, stream), limit);
    run->output_bytes += got > 0 ? got : 0;
    return got;
  }
  static char nowhere[FRAME_MAX_DATA];
  ssize_t got = read(*outputs(run, stream), nowhere, sizeof nowhere);
  if (got > 0) {
    run->dropped_bytes += got;
    if (run->ending == ENDING_NONE || run->ending == ENDING_PROCESS) {
      run->ending = ENDING_OUTPUT; /* Takes precedence over the end of the process. */
    }
  }
  return got;
}

/* Returns whether something was read and there may be more. */
static bool pass_output(struct run *run, size_t stream) {
  int *fd = outputs(run, stream);
  if (*fd < 0 || !frame_has_room(run->writer)) {
    return false;
  }
  ssize_t got = take_output(run, stream);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
    return false;
  }
  if (got <= 0) {
    /* All writers have closed it; a terminal reports that as EIO. */
    close(*fd);
    *fd = -1;
    return false;
  }
  int64_t now = now_ns();
  if (run->first_byte_ns == 0) {
    run->first_byte_ns = now;
  }
  run->gathering_ns[stream] = got >= BUSY_BYTES ? now : now + GATHER_NS;
  return true;
}

static bool is_quiet(struct run *run, size_t stream) {
  return run->killed_ns == 0 && now_ns() < run->gathering_ns[stream];
}

bool output_pass(struct run *run) {
  bool any = false;
  for (size_t stream = 0; stream < 2; stream++) {
    /* Bounded, because a program may fill a pipe as fast as it is read. */
    for (int i = 0; i < READS_AT_ONCE && !is_quiet(run, stream); i++) {
      if (!pass_output(run, stream)) {
        break;
      }
      any = true;
    }
  }
  return any;
}

bool run_input(struct run *run, const char *bytes, size_t length) {
  struct input *input = &run->input;
  if (length > INPUT_MAX - input->length) {
    return false;
  }
  memcpy(input->bytes + input->length, bytes, length);
  input->length += length;
  return true;
}

void run_end_input(struct run *run) { run->input.ended = true; }

static void forget_input(struct input *input, size_t length) {
  memmove(input->bytes, input->bytes + length, input->length - length);
  input->length -= length;
  input->consumed += (uint32_t)length;
}

static void close_input(struct run *run) {
  if (run->child.input >= 0) {
    close(run->child.input);
    run->child.input = -1;
  }
}

void input_feed(struct run *run) {
  struct input *input = &run->input;
  while (input->length > 0 && run->child.input >= 0) {
    ssize_t put = write(run->child.input, input->bytes, input->length);
    if (put < 0 && errno == EAGAIN) {
      break;
    }
    if (put >= 0) {
      forget_input(input, (size_t)put);
    } else if (errno != EINTR) {
      close_input(run);
    }
  }
  if (run->child.input < 0) {
    forget_input(input, input->length); /* The program has closed its stdin. */
  }
  if (input->consumed > 0 && frame_has_room(run->writer)) {
    report_consumed(run);
  }
  if (input->ended && input->length == 0 && run->child.input >= 0) {
    if (run->child.terminal && write(run->child.input, "\x04", 1) < 0 && errno == EAGAIN) {
      return;
    }
    close_input(run);
  }
}

void draw_near(int64_t *wake_ns, int64_t when_ns) {
  if (when_ns < *wake_ns) {
    *wake_ns = when_ns;
  }
}

nfds_t streams_wait_for(struct run *run, struct pollfd *fds, int64_t *wake_ns) {
  nfds_t count = 0;
  for (size_t stream = 0; stream < 2; stream++) {
    if (*outputs(run, stream) < 0 || !frame_has_room(run->writer)) {
      continue;
    }
    if (is_quiet(run, stream)) {
      draw_near(wake_ns, run->gathering_ns[stream]);
    } else {
      fds[count++] = (struct pollfd){.fd = *outputs(run, stream), .events = POLLIN};
    }
  }
  if (run->child.input >= 0 && run->input.length > 0) {
    fds[count++] = (struct pollfd){.fd = run->child.input, .events = POLLOUT};
  }
  return count;
}
