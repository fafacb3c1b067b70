/*
 * The launcher: process 1 of every container. It waits for one program on its stdin, compiles and
 * runs it, and reports on its stdout what happens, in frames; see docs/launcher.md. It exits when
 * the run has ended, at its time limit, and when the server closes the stdin of the launcher. The
 * kernel then kills all other processes of the container.
 *
 * The program runs as the same user, so the launcher does not trust it: this process cannot be
 * inspected or traced (it is not dumpable), receives no signal from it except SIGCHLD (it is
 * process 1), and never opens a name that the program could have created.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include "figures.h"
#include "files.h"
#include "frames.h"
#include "report.h"
#include "run.h"
#include "warm.h"

enum {
  EXIT_BROKEN = 125,
  MILLISECOND = 1000000,
  WARM_LOOK_NS = 2 * MILLISECOND,
};
static const int64_t FLUSH_NS = 5000LL * MILLISECOND;

static struct frame_reader reader;
static struct frame_writer writer;
static struct warm warm;
static struct run run;
static bool warm_is_told;
static int64_t began_ns;
static int64_t last_ns; /* when this process exits at the latest */

static void on_child(int signal) { (void)signal; /* Only makes ppoll return. */ }

static void protect_self(void) {
  prctl(PR_SET_DUMPABLE, 0);
  struct sigaction action = {.sa_handler = on_child};
  sigaction(SIGCHLD, &action, NULL);
  signal(SIGPIPE, SIG_IGN);
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child, NULL);
  fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
  fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
}

/* Exits with the sentence as the last frame; for faults of the server or the image. */
static void give_up(const char *sentence) {
  report_broken(&writer, sentence);
  frame_flush(&writer, STDOUT_FILENO);
  _exit(EXIT_BROKEN);
}

static const char *put_file(const struct frame *frame) {
  static char sentence[256];
  size_t path_length = strlen(frame->payload);
  if (path_length == frame->length) {
    return "a file without content";
  }
  if (warm.path != NULL && strcmp(warm.path, frame->payload) == 0 && !warm_is_ready(&warm)) {
    /* Before the file is written: a process that still boots would mistake it for the FIFO. */
    run_forget_warm(&run);
  }
  char *content = frame->payload + path_length + 1;
  size_t length = frame->length - path_length - 1;
  const char *wrong = file_put(frame->payload, content, length);
  if (wrong != NULL) {
    snprintf(sentence, sizeof sentence, "%.80s cannot be written: %s", frame->payload, wrong);
    return sentence;
  }
  if (warm.path != NULL && strcmp(warm.path, frame->payload) == 0) {
    char *copy = malloc(length + 1);
    if (copy != NULL) {
      warm_take(&warm, memcpy(copy, content, length), length);
    }
  }
  return NULL;
}

static const char *begin(const struct frame *frame) {
  const char *wrong = run_begin(&run, frame->payload, frame->length);
  /* After the time limit there is only the time to report it. */
  bool unlimited = run.request.time_ns == INT64_MAX;
  last_ns = unlimited ? INT64_MAX : run.began_ns + run.request.time_ns + FLUSH_NS;
  return wrong;
}

static unsigned short number_at(const char *bytes) {
  return (unsigned short)((unsigned char)bytes[0] << 8 | (unsigned char)bytes[1]);
}

/* Returns what is wrong with a frame, or NULL. The caller frees the payload, except that of 'R'. */
static const char *handle(const struct frame *frame) {
  bool waits = run.phase == PHASE_NONE;
  switch (frame->type) {
    case 'F':
      return waits ? put_file(frame) : "a file after the request";
    case 'R':
      return waits ? begin(frame) : "a second request";
    case 'I':
      return run_input(&run, frame->payload, frame->length) ? NULL : "more input than was agreed";
    case 'E':
      run_end_input(&run);
      return NULL;
    case 'S':
      if (frame->length != 1 || frame->payload[0] < 1 || frame->payload[0] >= NSIG) {
        return "a signal that is none";
      }
      if (run.phase == PHASE_RUN) {
        child_signal(&run.child, frame->payload[0]);
      }
      return NULL;
    case 'W':
      if (frame->length != 4) {
        return "a window size that is none";
      }
      /* Kept for the program while the compiler runs. */
      run.request.rows = number_at(frame->payload);
      run.request.columns = number_at(frame->payload + 2);
      if (run.phase == PHASE_RUN) {
        child_resize(&run.child, run.request.rows, run.request.columns);
      }
      return NULL;
    default:
      return "a frame of an unknown type";
  }
}

static void handle_all(void) {
  for (;;) {
    struct frame frame;
    switch (frame_read(&reader, STDIN_FILENO, &frame)) {
      case FRAME_NONE:
        return;
      case FRAME_END:
        _exit(EXIT_SUCCESS); /* The server is gone, so the container ends. */
      case FRAME_TOO_LONG:
        give_up("a frame that is too long");
        return;
      case FRAME_WHOLE:
        break;
    }
    const char *wrong = handle(&frame);
    if (wrong != NULL) {
      give_up(wrong);
    }
    if (frame.type != 'R') {
      free(frame.payload);
    }
  }
}

static void step(void) {
  int64_t now = now_ns();
  run_reap(&run);
  if (run.phase == PHASE_NONE && !warm_is_told && warm_is_ready(&warm)) {
    warm_is_told = true;
    report_warm(&writer);
  }
  bool was_over = run.phase == PHASE_OVER;
  const char *wrong = run_step(&run);
  if (wrong != NULL) {
    give_up(wrong);
  }
  if (run.phase == PHASE_OVER && !was_over) {
    last_ns = now + FLUSH_NS;
  }
  if (!frame_flush(&writer, STDOUT_FILENO) || now >= last_ns) {
    _exit(EXIT_SUCCESS);
  }
}

static void wait_for_something(void) {
  struct pollfd fds[8] = {
      /* An event here can also mean that the server is gone. */
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = STDOUT_FILENO, .events = writer.start < writer.end ? POLLOUT : 0},
  };
  int64_t wake_ns = last_ns;
  nfds_t count = 2 + run_wait_for(&run, fds + 2, &wake_ns);
  int64_t now = now_ns();
  if (run.phase == PHASE_NONE && warm.child.pid > 0 && !warm_is_told) {
    /* Checks often at first, and less often while it takes longer. */
    wake_ns = now + WARM_LOOK_NS + (now - began_ns) / 16;
  }
  int64_t wait_ns = wake_ns > now ? wake_ns - now : 0;
  struct timespec wait = {.tv_sec = wait_ns / 1000000000, .tv_nsec = wait_ns % 1000000000};
  sigset_t none;
  sigemptyset(&none);
  int ready = ppoll(fds, count, &wait, &none);
  if (ready < 0) {
    return;
  }
  if (fds[1].revents & (POLLERR | POLLHUP)) {
    _exit(EXIT_SUCCESS);
  }
  if (fds[0].revents != 0) {
    handle_all();
  }
}

/* idle=SECONDS: how long to wait for a program; warm: start $WARM while waiting. */
static bool read_options(char **options) {
  bool is_warm = false;
  int64_t idle_s = 60;
  for (; *options != NULL; options++) {
    if (strncmp(*options, "idle=", 5) == 0) {
      idle_s = strtol(*options + 5, NULL, 10);
    } else if (strcmp(*options, "warm") == 0) {
      is_warm = true;
    } else {
      fprintf(stderr, "launcher: unknown option %s\n", *options);
      _exit(EXIT_BROKEN);
    }
  }
  began_ns = now_ns();
  last_ns = began_ns + idle_s * 1000 * MILLISECOND;
  return is_warm;
}

int main(int count, char **words) {
  protect_self();
  if (getpid() != 1) {
    fprintf(stderr, "launcher: this is process 1 of a container, and kills all others.\n");
    return EXIT_BROKEN;
  }
  const char *command = getenv("WARM");
  const char *path = getenv("FILE");
  run.writer = &writer;
  run.warm = &warm;
  run.child = warm.child = (struct child){.input = -1, .output = -1, .errors = -1};
  warm.source = -1;
  bool is_warm = read_options(words + (count > 0 ? 1 : 0));
  if (is_warm && command != NULL && *command != '\0' && path != NULL) {
    warm_start(&warm, command, path);
  }
  report_hello(&writer);
  for (;;) {
    step();
    if (run.phase == PHASE_OVER && writer.start == writer.end) {
      return EXIT_SUCCESS;
    }
    wait_for_something();
  }
}
