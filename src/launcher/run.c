#define _GNU_SOURCE
#include "run.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "figures.h"
#include "report.h"
#include "streams.h"

enum {
  MILLISECOND = 1000000,
  DEAD_AT_ONCE = 256,
  /* Processes that do not die within this time (in uninterruptible sleep) are not waited for. */
  DEATH_NS = 1000 * MILLISECOND,
};

static bool begin_phase(struct run *run, enum phase phase, const char *words,
                        enum child_input input) {
  struct command command = {.words = words,
                            .arguments = run->request.arguments,
                            .environment = run->request.environment,
                            .rows = run->request.rows,
                            .columns = run->request.columns};
  char *none[] = {NULL};
  if (phase == PHASE_COMPILE) {
    command.arguments = none;
  }
  run->phase = phase;
  run->killed_ns = 0;
  run->ended_ns = 0;
  run->childless = false;
  report_phase(run);
  return child_start(&run->child, &command, input);
}

static const char *begin_program(struct run *run) {
  const char *words = getenv("EXEC");
  if (words == NULL || *words == '\0') {
    return "the image sets no EXEC";
  }
  enum child_input input = run->request.terminal ? INPUT_TERMINAL : INPUT_PIPE;
  return begin_phase(run, PHASE_RUN, words, input) ? NULL : "the program cannot be started";
}

void run_forget_warm(struct run *run) {
  kill(-1, SIGKILL);
  int64_t began_ns = now_ns();
  while (waitpid(-1, NULL, WNOHANG) >= 0 && now_ns() - began_ns < DEATH_NS) {
    usleep(100);
  }
  warm_end(run->warm);
  child_close(&run->warm->child);
  run->warm->child.pid = 0;
  run->warm->path = NULL;
}

static const char *begin_cold(struct run *run) {
  if (run->warm->path != NULL) {
    run_forget_warm(run);
  }
  const char *words = getenv("COMPILE");
  if (words == NULL || words[strspn(words, " ")] == '\0') {
    return begin_program(run);
  }
  return begin_phase(run, PHASE_COMPILE, words, INPUT_NOTHING)
             ? NULL
             : "the compiler cannot be started";
}

static void begin_warm(struct run *run) {
  run->child = run->warm->child;
  run->phase = PHASE_RUN;
  report_phase(run);
  warm_feed(run->warm);
}

const char *run_begin(struct run *run, char *texts, size_t length) {
  if (!request_read(&run->request, texts, length)) {
    return "the request cannot be read";
  }
  run->began_ns = now_ns();
  run->cpu_before_ns = cpu_ns();
  run->kills_before = out_of_memory_kills();
  if (request_is_plain(&run->request) && run->warm->program != NULL && warm_is_ready(run->warm)) {
    begin_warm(run);
    return NULL;
  }
  return begin_cold(run);
}

void run_reap(struct run *run) {
  /* Bounded, because processes may end as fast as they are collected. */
  for (int i = 0; i < DEAD_AT_ONCE; i++) {
    int status;
    pid_t pid = waitpid(-1, &status, WNOHANG);
    if (pid < 0 && errno == ECHILD) {
      run->childless = true;
    }
    if (pid <= 0) {
      return;
    }
    if (pid == run->warm->child.pid) {
      run->warm->child.pid = 0;
    }
    if (pid == run->child.pid) {
      run->child.pid = 0;
      run->status = status;
      run->ended_ns = now_ns();
      if (run->ending == ENDING_NONE) {
        run->ending = ENDING_PROCESS;
      }
    }
  }
}

static bool has_compiled(const struct run *run) {
  return run->phase == PHASE_COMPILE && run->ending == ENDING_PROCESS &&
         WIFEXITED(run->status) && WEXITSTATUS(run->status) == 0;
}

static const char *end_phase(struct run *run) {
  child_close(&run->child);
  if (run->phase == PHASE_COMPILE) {
    run->compiled_ns = run->ended_ns;
  }
  if (has_compiled(run)) {
    run->ending = ENDING_NONE;
    return begin_program(run);
  }
  warm_end(run->warm);
  run->phase = PHASE_OVER;
  report_end(run);
  return NULL;
}

static void kill_all(struct run *run) {
  int64_t now = now_ns();
  if (run->killed_ns == 0) {
    run->killed_ns = now;
  }
  if (run->ended_ns == 0) {
    run->ended_ns = now;
  }
  /* Repeated at each step: a process that was forked during the first kill may have survived. */
  kill(-1, SIGKILL);
  run_reap(run);
}

const char *run_step(struct run *run) {
  if (run->phase != PHASE_COMPILE && run->phase != PHASE_RUN) {
    return NULL;
  }
  if (run->phase == PHASE_RUN) {
    input_feed(run);
    warm_feed(run->warm);
  }
  if (run->ending == ENDING_NONE && now_ns() - run->began_ns >= run->request.time_ns) {
    run->ending = ENDING_TIMEOUT;
  }
  bool passed = output_pass(run);
  if (run->ending == ENDING_NONE) {
    return NULL;
  }
  kill_all(run);
  bool dead = run->childless || now_ns() - run->killed_ns > DEATH_NS;
  /* First sends the output that is still in the pipes, as far as there is room. */
  passed = output_pass(run) || passed;
  return dead && !passed && frame_has_room(run->writer) ? end_phase(run) : NULL;
}

nfds_t run_wait_for(struct run *run, struct pollfd *fds, int64_t *wake_ns) {
  if (run->phase != PHASE_COMPILE && run->phase != PHASE_RUN) {
    return 0;
  }
  nfds_t count = streams_wait_for(run, fds, wake_ns);
  if (run->warm->left > 0) {
    fds[count++] = (struct pollfd){.fd = run->warm->source, .events = POLLOUT};
  }
  if (run->killed_ns != 0) {
    draw_near(wake_ns, now_ns() + MILLISECOND);
  } else if (run->request.time_ns < INT64_MAX) {
    draw_near(wake_ns, run->began_ns + run->request.time_ns);
  }
  return count;
}
