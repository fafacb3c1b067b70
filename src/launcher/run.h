/* One run: the compiler, the program, their output, and the final report. */
#ifndef RUN_H
#define RUN_H

#include <poll.h>
#include <stdbool.h>
#include <stdint.h>

#include "child.h"
#include "frames.h"
#include "request.h"
#include "warm.h"

enum phase { PHASE_NONE, PHASE_COMPILE, PHASE_RUN, PHASE_OVER };

enum ending { ENDING_NONE, ENDING_PROCESS, ENDING_TIMEOUT, ENDING_OUTPUT };

enum { INPUT_MAX = 1 << 20 };

struct input {
  char bytes[INPUT_MAX];
  size_t length;
  uint32_t consumed; /* and not reported yet */
  bool ended;
};

struct run {
  struct frame_writer *writer;
  struct request request;
  struct child child;
  struct warm *warm;
  struct input input;
  enum phase phase;
  enum ending ending;
  bool childless; /* the launcher is the only process left */
  int status;     /* of the compiler or the program, in the format of wait(2) */
  int64_t killed_ns;
  int64_t gathering_ns[2];
  int64_t began_ns, compiled_ns, first_byte_ns, ended_ns;
  int64_t cpu_before_ns, kills_before;
  int64_t output_bytes, dropped_bytes;
};

/* Starts the compiler or the program, or uses the warm process. Returns what failed, or NULL. */
const char *run_begin(struct run *run, char *texts, size_t length);

/* Ends the warm process and removes all traces of it. */
void run_forget_warm(struct run *run);

/* Adds stdin for the program; false if more than INPUT_MAX bytes are waiting. */
bool run_input(struct run *run, const char *bytes, size_t length);
void run_end_input(struct run *run);

/* Collects all processes that have ended, also those that the program has left. */
void run_reap(struct run *run);

/* Continues the run as far as possible without waiting. Returns what failed, or NULL. */
const char *run_step(struct run *run);

/* Adds the descriptors that a run waits for; returns their number. Lowers wake_ns if needed. */
nfds_t run_wait_for(struct run *run, struct pollfd *fds, int64_t *wake_ns);

#endif
