/* One run: the compiler, the program, what they write, and the report in the end. */
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
  uint32_t consumed; /* and not told yet */
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
  bool childless; /* nothing lives here any more but the launcher */
  int status;     /* of the process that the phase is about, as wait(2) has it */
  int64_t killed_ns;
  int64_t gathering_ns[2];
  int64_t began_ns, compiled_ns, first_byte_ns, ended_ns;
  int64_t cpu_before_ns, kills_before;
  int64_t output_bytes, dropped_bytes;
};

/* Begins with the compiler, the program, or the one that is warm. Returns what fails, or NULL. */
const char *run_begin(struct run *run, char *texts, size_t length);

/* Ends what was started in advance, as if it had never been. */
void run_forget_warm(struct run *run);

/* Input for the program; false where it is more than was agreed. */
bool run_input(struct run *run, const char *bytes, size_t length);
void run_end_input(struct run *run);

/* Collects the dead, whoever's children they were. */
void run_reap(struct run *run);

/* Goes on as far as it can without waiting. Returns what fails, or NULL. */
const char *run_step(struct run *run);

/* Adds what a run waits for; returns how many, and draws wake nearer where it is to go on then. */
nfds_t run_wait_for(struct run *run, struct pollfd *fds, int64_t *wake_ns);

#endif
