/* The resources that a run has used, as the kernel counts them for the whole container. */
#ifndef FIGURES_H
#define FIGURES_H

#include <stdint.h>

/* Nanoseconds of a monotonic clock. */
int64_t now_ns(void);

/* Nanoseconds of processor time that all processes of the container have taken so far. */
int64_t cpu_ns(void);

/* Bytes of memory in use now, and the peak so far; 0 if the kernel does not report it. */
int64_t memory_bytes(void);
int64_t peak_memory_bytes(void);

/* Number of processes in this container that the kernel has killed because memory ran out. */
int64_t out_of_memory_kills(void);

#endif
