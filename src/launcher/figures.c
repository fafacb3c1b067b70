#define _GNU_SOURCE
#include "figures.h"

#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { NANOS = 1000000000, NONE = -1 };

/*
 * Reads a number from a file of the control group, after key if one is given. Tries the paths of
 * both cgroup versions.
 */
static int64_t number_in(const char *path, const char *key) {
  char text[4096];
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    return NONE;
  }
  ssize_t length = read(fd, text, sizeof text - 1);
  close(fd);
  if (length <= 0) {
    return NONE;
  }
  text[length] = '\0';
  const char *at = key == NULL ? text : strstr(text, key);
  return at == NULL ? NONE : strtoll(at + (key == NULL ? 0 : strlen(key)), NULL, 10);
}

static int64_t nanos(int64_t seconds, int64_t rest) { return seconds * NANOS + rest; }

int64_t now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return nanos(now.tv_sec, now.tv_nsec);
}

/* Fallback: only counts the processes that were waited for, and this one. */
static int64_t cpu_by_usage(void) {
  int64_t sum = 0;
  int who[] = {RUSAGE_SELF, RUSAGE_CHILDREN};
  for (size_t i = 0; i < 2; i++) {
    struct rusage usage;
    getrusage(who[i], &usage);
    sum += nanos(usage.ru_utime.tv_sec, usage.ru_utime.tv_usec * 1000);
    sum += nanos(usage.ru_stime.tv_sec, usage.ru_stime.tv_usec * 1000);
  }
  return sum;
}

int64_t cpu_ns(void) {
  int64_t micros = number_in("/sys/fs/cgroup/cpu.stat", "usage_usec ");
  if (micros != NONE) {
    return micros * 1000;
  }
  int64_t usage = number_in("/sys/fs/cgroup/cpuacct/cpuacct.usage", NULL);
  return usage != NONE ? usage : cpu_by_usage();
}

static int64_t first_of(const char *newer, const char *older, const char *key) {
  int64_t number = number_in(newer, key);
  if (number == NONE) {
    number = number_in(older, key);
  }
  return number == NONE ? 0 : number;
}

int64_t memory_bytes(void) {
  return first_of("/sys/fs/cgroup/memory.current",
                  "/sys/fs/cgroup/memory/memory.usage_in_bytes", NULL);
}

int64_t peak_memory_bytes(void) {
  return first_of("/sys/fs/cgroup/memory.peak",
                  "/sys/fs/cgroup/memory/memory.max_usage_in_bytes", NULL);
}

int64_t out_of_memory_kills(void) {
  return first_of("/sys/fs/cgroup/memory.events",
                  "/sys/fs/cgroup/memory/memory.oom_control", "oom_kill ");
}
