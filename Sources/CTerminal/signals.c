#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// The session handles these signals itself; the first three end it.
static const int noted[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};
enum { ending_count = 3, noted_count = sizeof noted / sizeof *noted };

// On these signals the terminal is restored and the process ends.
static const int fatal[] = {SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,  SIGSEGV,
                            SIGSYS,  SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction noted_before[noted_count], fatal_before[fatal_count], alarm_before;
static stack_t stack_before;
static char stack[1 << 16];

static _Atomic bool is_noted[noted_count];
static _Atomic int64_t ending_since;
static _Atomic int ending_number;

// How long a session may take to end before it is ended.
enum { patience = 3 };
static int note_reader = -1, note_writer = -1;

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void die(int number) {
  restore_now();
  signal(number, SIG_DFL);
  raise(number);
}

static void handle_fatal(int number, siginfo_t *information, void *context) {
  (void)context;
  // Our own write to a closed pipe also returns an error, which is handled there. Linux reports
  // this process as the sender, Darwin no process.
  if (number == SIGALRM && ending_number) number = ending_number;
  if (number == SIGPIPE && (information->si_pid == getpid() || information->si_pid == 0)) return;
  die(number);
}

static void handle_noted(int number, siginfo_t *information, void *context) {
  (void)information, (void)context;
  int error = errno;
  for (int i = 0; i < noted_count; i++) {
    if (noted[i] != number) continue;
    if (i < ending_count) {
      // The session may be waiting for a terminal that does not read.
      if (number != SIGINT && !ending_number) {
        ending_number = number;
        alarm(patience);
      }
      // A closing terminal sends several signals at once. A later one means that the session does
      // not react.
      if (!signals_are_ending()) ending_since = milliseconds();
      else if (milliseconds() - ending_since > 100) die(number);
    }
    is_noted[i] = true;
  }
  char byte = 0;
  (void)!write(note_writer, &byte, 1);
  errno = error;
}

static void handle(int number, void (*handler)(int, siginfo_t *, void *),
                   struct sigaction *before) {
  sigaction(number, NULL, before);
  if (before->sa_handler == SIG_IGN) return;
  struct sigaction action = {0};
  action.sa_sigaction = handler;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void open_notes(void) {
  int ends[2];
  if (pipe(ends) != 0) return;
  note_reader = ends[0];
  note_writer = ends[1];
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
}

void terminal_note_endings(void) {
  open_notes();
  for (int i = 0; i < ending_count; i++) handle(noted[i], handle_noted, &noted_before[i]);
  // Where an orderly end takes too long, the alarm has the process die by the signal that came.
  handle(SIGALRM, handle_fatal, &alarm_before);
}

void signals_install(void) {
  open_notes();
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, &stack_before);
  for (int i = 0; i < noted_count; i++) {
    is_noted[i] = false;
    handle(noted[i], handle_noted, &noted_before[i]);
  }
  for (int i = 0; i < fatal_count; i++) handle(fatal[i], handle_fatal, &fatal_before[i]);
}

void signals_remove(void) {
  for (int i = 0; i < noted_count; i++) sigaction(noted[i], &noted_before[i], NULL);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &fatal_before[i], NULL);
  sigaltstack(&stack_before, NULL);
  close(note_reader);
  close(note_writer);
}

bool terminal_take_signal(int32_t number) {
  for (int i = 0; i < noted_count; i++)
    if (noted[i] == number) return is_noted[i] && atomic_exchange(&is_noted[i], false);
  return false;
}

bool signals_are_ending(void) {
  for (int i = 0; i < ending_count; i++)
    if (is_noted[i]) return true;
  return false;
}

bool signals_stop(void) {
  struct sigaction ours;
  sigaction(SIGTSTP, NULL, &ours);
  if (ours.sa_handler == SIG_IGN) return false;
  signal(SIGTSTP, SIG_DFL);
  terminal_take_signal(SIGCONT);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  terminal_take_signal(SIGTSTP);
  return terminal_take_signal(SIGCONT);
}

int signals_descriptor(void) { return note_reader; }

void signals_read(void) {
  char bytes[64];
  while (read(note_reader, bytes, sizeof bytes) > 0) continue;
}

void terminal_die(int32_t number) {
  restore_now();
  signal(number, SIG_DFL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(number);
  // The first process of a container does not die by a signal.
  _exit(128 + number);
}
