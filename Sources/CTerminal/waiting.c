#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <sys/select.h>
#include <unistd.h>

#ifdef __APPLE__
// On Darwin, poll does not support a terminal that was opened as /dev/tty, but select does.
static int wait_for(struct pollfd *polled, nfds_t count, int milliseconds) {
  fd_set readable;
  FD_ZERO(&readable);
  int limit = 0;
  for (nfds_t i = 0; i < count; i++) {
    int descriptor = polled[i].fd;
    if (!(polled[i].events & POLLIN) || descriptor >= FD_SETSIZE) polled[i].fd = -1;
    if (polled[i].fd < 0) continue;
    FD_SET(descriptor, &readable);
    if (descriptor >= limit) limit = descriptor + 1;
  }
  struct timeval time = {milliseconds / 1000, milliseconds % 1000 * 1000};
  int ready = select(limit, &readable, NULL, NULL, milliseconds < 0 ? NULL : &time);
  for (nfds_t i = 0; i < count; i++) {
    bool is_ready = ready > 0 && polled[i].fd >= 0 && FD_ISSET(polled[i].fd, &readable);
    polled[i].revents = is_ready ? POLLIN : 0;
  }
  return ready;
}
#else
static int wait_for(struct pollfd *polled, nfds_t count, int milliseconds) {
  return poll(polled, count, milliseconds);
}
#endif

uint32_t terminal_wait(int32_t wake, int32_t milliseconds) {
  struct pollfd polled[] = {{signals_descriptor(), POLLIN, 0},
                            {STDIN_FILENO, POLLIN, 0},
                            {STDOUT_FILENO, 0, 0},
                            {wake, POLLIN, 0}};
  if (wait_for(polled, 4, milliseconds) < 0) return terminal_signalled;
  uint32_t ready = 0;
  if (polled[0].revents) {
    signals_read();
    ready |= terminal_signalled;
  }
  if (polled[1].revents) ready |= terminal_input_ready;
  if (polled[2].revents) ready |= terminal_gone;
  if (polled[3].revents) ready |= terminal_wake_ready;
  return ready;
}

void terminal_wait_for_signal(int32_t milliseconds) {
  struct pollfd polled = {signals_descriptor(), POLLIN, 0};
  wait_for(&polled, 1, milliseconds);
}

int32_t terminal_read(uint8_t *bytes, int32_t count) {
  ssize_t got;
  do got = read(STDIN_FILENO, bytes, (size_t)count);
  while (got < 0 && errno == EINTR);
  return (int32_t)got;
}
