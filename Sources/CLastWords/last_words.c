#define _GNU_SOURCE
#include "CLastWords.h"
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

static int words_descriptor;
static const char *words[2];
static size_t counts[2];
/* A stack of its own: that of the process may be what has run out. */
static char stack[64 << 10];

static void end(int signal) {
  int which = signal == SIGXCPU || signal == SIGALRM ? 0 : 1;
  const char *rest = words[which];
  size_t left = counts[which];
  while (left > 0) {
    ssize_t done = write(words_descriptor, rest, left);
    if (done <= 0) break;
    rest += done;
    left -= (size_t)done;
  }
  _exit(1);
}

void last_words(int descriptor, const char *late, size_t late_count, const char *large, size_t large_count) {
  words_descriptor = descriptor;
  words[0] = late;
  words[1] = large;
  counts[0] = late_count;
  counts[1] = large_count;
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = end, .sa_flags = SA_ONSTACK};
  const int signals[] = {SIGXCPU, SIGALRM, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
}

int nameless_file(void) { return memfd_create("broadsheet", MFD_CLOEXEC); }
