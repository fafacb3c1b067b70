#define _GNU_SOURCE
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <termios.h>
#include <unistd.h>

enum { READ_END, WRITE_END };

/*
 * Size of an output pipe, if the kernel allows it: a large pipe means fewer wake-ups when a program
 * writes a lot. All containers of a host share the limit of their user for pipe memory.
 */
enum { PIPE_BYTES = 256 << 10 };

static const char BLANKS[] = " \t\n";

/* The child's descriptors 0, 1 and 2; with a terminal all three are the same. */
struct ends {
  int input;
  int output;
  int errors;
};

static void die(const char *name, int code) {
  dprintf(STDERR_FILENO, "%s: %s\n", name, strerror(errno));
  _exit(code);
}

static void become_like_any_other(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) {
    signal(number, SIG_DFL);
  }
  /* Closed before this process becomes dumpable: the launcher's own pipe ends are among them. */
  for (int fd = STDERR_FILENO + 1; fd < 256; fd++) {
    close(fd);
  }
  prctl(PR_SET_DUMPABLE, 1);
  /* When memory runs out, the kernel kills this process and not the launcher. */
  int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd >= 0) {
    ssize_t ignored = write(fd, "1000", 4);
    (void)ignored;
    close(fd);
  }
}

static size_t count_words(const char *words) {
  size_t count = 0;
  for (words += strspn(words, BLANKS); *words != '\0'; words += strspn(words, BLANKS)) {
    words += strcspn(words, BLANKS);
    count++;
  }
  return count;
}

static size_t count_texts(char *const *texts) {
  size_t count = 0;
  while (texts[count] != NULL) {
    count++;
  }
  return count;
}

/* However many words there are: the kernel refuses too many, and its reason goes to stderr. */
static void execute(const struct command *command) {
  size_t most = count_words(command->words) + count_texts(command->arguments);
  char **words = calloc(most + 1, sizeof *words);
  char *copy = strdup(command->words);
  if (words == NULL || copy == NULL) {
    die("launcher", 126);
  }
  size_t count = 0;
  char *rest = NULL;
  for (char *word = strtok_r(copy, BLANKS, &rest); word != NULL;
       word = strtok_r(NULL, BLANKS, &rest)) {
    words[count++] = word;
  }
  for (char *const *more = command->arguments; *more != NULL; more++) {
    words[count++] = *more;
  }
  for (char *const *variable = command->environment; *variable != NULL; variable++) {
    putenv(*variable);
  }
  if (count == 0) {
    errno = ENOENT;
    die("launcher", 127);
  }
  execvp(words[0], words);
  die(words[0], errno == ENOENT ? 127 : 126);
}

static void run_child(const struct command *command, const struct ends *ends, bool terminal) {
  setsid();
  if (terminal) {
    ioctl(ends->input, TIOCSCTTY, 0);
  }
  int output = terminal ? ends->input : ends->output;
  int errors = terminal ? ends->input : ends->errors;
  if (dup2(ends->input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
      dup2(errors, STDERR_FILENO) < 0) {
    _exit(126);
  }
  become_like_any_other();
  execute(command);
}

static bool open_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0; }

static bool open_output(struct child *child, struct ends *ends) {
  int output[2], errors[2];
  if (!open_pipe(output)) {
    return false;
  }
  if (!open_pipe(errors)) {
    close(output[READ_END]);
    close(output[WRITE_END]);
    return false;
  }
  fcntl(output[WRITE_END], F_SETPIPE_SZ, PIPE_BYTES);
  fcntl(errors[WRITE_END], F_SETPIPE_SZ, PIPE_BYTES);
  child->output = output[READ_END];
  child->errors = errors[READ_END];
  ends->output = output[WRITE_END];
  ends->errors = errors[WRITE_END];
  return true;
}

static bool open_input(struct child *child, struct ends *ends, enum child_input input) {
  if (input == INPUT_NOTHING) {
    ends->input = open("/dev/null", O_RDONLY | O_CLOEXEC);
    return ends->input >= 0;
  }
  int pipe[2];
  if (!open_pipe(pipe)) {
    return false;
  }
  child->input = pipe[WRITE_END];
  ends->input = pipe[READ_END];
  return true;
}

static bool open_terminal(struct child *child, struct ends *ends, const struct command *command) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0 || unlockpt(master) != 0) {
    return false;
  }
  /* One descriptor for reading and one for writing, because they are closed separately. */
  child->input = fcntl(master, F_DUPFD_CLOEXEC, 3);
  child->output = master;
  child->terminal = true;
  child_resize(child, command->rows, command->columns);
  ends->input = ioctl(master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
  return ends->input >= 0 && child->input >= 0;
}

static void close_ends(const struct ends *ends) {
  int all[] = {ends->input, ends->output, ends->errors};
  for (size_t i = 0; i < 3; i++) {
    if (all[i] >= 0) {
      close(all[i]);
    }
  }
}

static void unblock(int fd) {
  if (fd >= 0) {
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
  }
}

bool child_start(struct child *child, const struct command *command, enum child_input input) {
  *child = (struct child){.pid = 0, .input = -1, .output = -1, .errors = -1};
  struct ends ends = {-1, -1, -1};
  bool opened = input == INPUT_TERMINAL
                    ? open_terminal(child, &ends, command)
                    : open_input(child, &ends, input) && open_output(child, &ends);
  if (opened) {
    child->pid = fork();
    if (child->pid == 0) {
      run_child(command, &ends, child->terminal);
    }
  }
  close_ends(&ends);
  if (!opened || child->pid < 0) {
    child_close(child);
    return false;
  }
  unblock(child->input);
  unblock(child->output);
  unblock(child->errors);
  return true;
}

void child_close(struct child *child) {
  int *ends[] = {&child->input, &child->output, &child->errors};
  for (size_t i = 0; i < 3; i++) {
    if (*ends[i] >= 0) {
      close(*ends[i]);
      *ends[i] = -1;
    }
  }
}

void child_resize(const struct child *child, unsigned short rows, unsigned short columns) {
  if (child->terminal) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    ioctl(child->output, TIOCSWINSZ, &size);
  }
}

void child_signal(const struct child *child, int signal) {
  if (child->pid <= 0) {
    return;
  }
  pid_t group = child->terminal ? tcgetpgrp(child->output) : child->pid;
  if (group > 1) {
    kill(-group, signal);
  }
}
