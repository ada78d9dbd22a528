#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static struct termios settings;
static const char *undo;
static size_t undo_count;
static _Atomic bool armed;

// Messages on a full screen disappear with it, even those of a Swift trap. They are held in a pipe
// and written to the terminal once it is restored.
static int held = -1, messages = -1;

static void write_some(int descriptor, const char *bytes, size_t count, bool waits) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN && !waits) {
      struct pollfd polled = {descriptor, POLLOUT, 0};
      if (poll(&polled, 1, 200) > 0) continue;
    }
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void write_all(int descriptor, const char *bytes, size_t count) {
  write_some(descriptor, bytes, count, true);
}

// Gives up on a terminal that does not read, since the process is about to end.
static void write_if_read(int descriptor, const char *bytes, size_t count) {
  int flags = fcntl(descriptor, F_GETFL);
  if (flags >= 0) fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
  write_some(descriptor, bytes, count, false);
  if (flags >= 0) fcntl(descriptor, F_SETFL, flags);
}

static void hold_messages(void) {
  int ends[2];
  if (!isatty(STDERR_FILENO) || pipe(ends) != 0) return;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  messages = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  held = ends[0];
  dup2(ends[1], STDERR_FILENO);
  close(ends[1]);
}

static void let_go_messages(void (*write_to)(int, const char *, size_t)) {
  if (messages < 0) return;
  char bytes[1024];
  ssize_t count;
  while ((count = read(held, bytes, sizeof bytes)) > 0) write_to(messages, bytes, (size_t)count);
  dup2(messages, STDERR_FILENO);
  close(messages);
  close(held);
  messages = held = -1;
}

void restore_prepare(void) {
  undo_count = 0;
  tcgetattr(STDOUT_FILENO, &settings);
  static bool registered;
  if (!registered) atexit(restore_now);
  registered = true;
}

void restore_undo_modes(const char *bytes, size_t count) {
  undo = bytes;
  undo_count = count;
}

void restore_arm(void) {
  if (messages < 0) hold_messages();
  armed = true;
}

bool restore_is_armed(void) { return armed; }

void restore_finish(void) {
  tcsetattr(STDOUT_FILENO, TCSADRAIN, &settings);
  armed = false;
  let_go_messages(write_all);
}

bool restore_is_in_background(void) {
  pid_t group = tcgetpgrp(STDIN_FILENO);
  return group > 0 && group != getpgrp();
}

void restore_now(void) {
  if (!atomic_exchange(&armed, false)) return;
  if (!restore_is_in_background()) {
    write_if_read(STDOUT_FILENO, undo, undo_count);
    // Keys meant for the session must not reach the shell.
    tcflush(STDIN_FILENO, TCIFLUSH);
    tcsetattr(STDOUT_FILENO, TCSANOW, &settings);
  }
  let_go_messages(write_if_read);
}
