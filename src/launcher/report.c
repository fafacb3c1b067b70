#define _GNU_SOURCE
#include "report.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "figures.h"

enum { MICROSECOND = 1000 };

/* Texts NAME=VALUE, each followed by a NUL. */
struct texts {
  char bytes[1024];
  size_t length;
};

static void add_text(struct texts *texts, const char *name, const char *value) {
  size_t room = sizeof texts->bytes - texts->length;
  int length = snprintf(texts->bytes + texts->length, room, "%s=%s", name, value);
  texts->length += (size_t)length + 1;
}

static void add_number(struct texts *texts, const char *name, int64_t number) {
  char value[24];
  snprintf(value, sizeof value, "%" PRId64, number);
  add_text(texts, name, value);
}

static void send(struct frame_writer *writer, char type, const struct texts *texts) {
  frame_add(writer, type, texts->bytes, texts->length);
}

void report_hello(struct frame_writer *writer) {
  struct texts texts = {.length = 0};
  add_number(&texts, "version", 1);
  add_number(&texts, "memory", memory_bytes());
  send(writer, 'h', &texts);
}

void report_warm(struct frame_writer *writer) {
  struct texts texts = {.length = 0};
  add_number(&texts, "memory", memory_bytes());
  send(writer, 'w', &texts);
}

void report_phase(struct run *run) {
  const char *name = run->phase == PHASE_COMPILE ? "compile" : "run";
  frame_add(run->writer, 'p', name, strlen(name));
}

void report_consumed(struct run *run) {
  uint32_t count = run->input.consumed;
  unsigned char bytes[] = {(unsigned char)(count >> 24), (unsigned char)(count >> 16),
                           (unsigned char)(count >> 8), (unsigned char)count};
  frame_add(run->writer, 'n', bytes, sizeof bytes);
  run->input.consumed = 0;
}

static void add_ending(struct texts *texts, const struct run *run) {
  if (run->ending == ENDING_TIMEOUT) {
    add_text(texts, "end", "timeout");
  } else if (run->ending == ENDING_OUTPUT) {
    add_text(texts, "end", "output");
  } else if (WIFSIGNALED(run->status)) {
    add_text(texts, "end", "signal");
    add_number(texts, "signal", WTERMSIG(run->status));
  } else {
    add_text(texts, "end", "exit");
    add_number(texts, "code", WEXITSTATUS(run->status));
  }
}

static int64_t micros(int64_t from_ns, int64_t to_ns) {
  return to_ns > from_ns ? (to_ns - from_ns) / MICROSECOND : 0;
}

void report_end(struct run *run) {
  struct texts texts = {.length = 0};
  add_ending(&texts, run);
  add_number(&texts, "wall_us", micros(run->began_ns, run->ended_ns));
  add_number(&texts, "compile_us", micros(run->began_ns, run->compiled_ns));
  add_number(&texts, "first_byte_us", micros(run->began_ns, run->first_byte_ns));
  add_number(&texts, "cpu_us", micros(run->cpu_before_ns, cpu_ns()));
  add_number(&texts, "memory", peak_memory_bytes());
  int64_t kills = out_of_memory_kills() - run->kills_before;
  add_number(&texts, "oom_kills", kills > 0 ? kills : 0);
  add_number(&texts, "output", run->output_bytes);
  add_number(&texts, "dropped", run->dropped_bytes);
  send(run->writer, 'x', &texts);
}

void report_broken(struct frame_writer *writer, const char *sentence) {
  frame_add(writer, 'b', sentence, strlen(sentence));
}
