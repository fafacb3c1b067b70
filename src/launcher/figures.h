/* What a run has used, as the kernel counts it for the whole container. */
#ifndef FIGURES_H
#define FIGURES_H

#include <stdint.h>

/* Nanoseconds of a clock that never goes back. */
int64_t now_ns(void);

/* Nanoseconds of processor time that all processes of the container have taken so far. */
int64_t cpu_ns(void);

/* Bytes of memory in use now, and at most so far; 0 where the kernel does not tell. */
int64_t memory_bytes(void);
int64_t peak_memory_bytes(void);

/* How many processes the kernel has killed here for want of memory. */
int64_t out_of_memory_kills(void);

#endif
