/* Stdin, stdout and stderr of a program. */
#ifndef STREAMS_H
#define STREAMS_H

#include "run.h"

/* Sends output, as far as there is room and it is due; returns whether there was any. */
bool output_pass(struct run *run);

/* Writes as much stdin as the program accepts now; closes it after the last byte. */
void input_feed(struct run *run);

/* Adds the descriptors that the streams wait for; see run_wait_for. */
nfds_t streams_wait_for(struct run *run, struct pollfd *fds, int64_t *wake_ns);

/* Sets wake_ns to when_ns, if that is earlier. */
void draw_near(int64_t *wake_ns, int64_t when_ns);

#endif
