/* What goes into a program and comes out of it. */
#ifndef STREAMS_H
#define STREAMS_H

#include "run.h"

/* Passes on what was written, as far as there is room and it is time; whether there was any. */
bool output_pass(struct run *run);

/* Gives the program what it takes now, and the end of its input after the last. */
void input_feed(struct run *run);

/* Adds what they wait for; see run_wait_for. */
nfds_t streams_wait_for(struct run *run, struct pollfd *fds, int64_t *wake_ns);

/* An earlier time to wake at, if it is one. */
void draw_near(int64_t *wake_ns, int64_t when_ns);

#endif
