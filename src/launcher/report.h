/* What the launcher reports about a run, in addition to its output. */
#ifndef REPORT_H
#define REPORT_H

#include "run.h"

void report_hello(struct frame_writer *writer);
void report_warm(struct frame_writer *writer);
void report_phase(struct run *run);
void report_consumed(struct run *run);
void report_end(struct run *run);
void report_broken(struct frame_writer *writer, const char *sentence);

#endif
