#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

static struct termios shown;

static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM};
enum { ending_count = sizeof ending / sizeof *ending };
static struct sigaction before[ending_count], stop_before;

static void show_and_die(int number) {
  tcsetattr(STDIN_FILENO, TCSANOW, &shown);
  signal(number, SIG_DFL);
  raise(number);
}

int32_t terminal_read_line(uint8_t *bytes, int32_t capacity) {
  int32_t count = 0;
  while (true) {
    uint8_t byte;
    ssize_t got = read(STDIN_FILENO, &byte, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0 || byte == '\n') return count;
    if (count == capacity) return -1;
    bytes[count++] = byte;
  }
}

bool terminal_hide_typing(void) {
  if (tcgetattr(STDIN_FILENO, &shown) != 0) return false;
  struct sigaction action = {0};
  action.sa_handler = show_and_die;
  sigfillset(&action.sa_mask);
  // A stop would leave the shell without echo.
  struct sigaction ignored = {0};
  ignored.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &ignored, &stop_before);
  for (int i = 0; i < ending_count; i++) {
    sigaction(ending[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) sigaction(ending[i], &action, NULL);
  }
  struct termios hidden = shown;
  hidden.c_lflag &= ~(tcflag_t)ECHO;
  // Lines that were pasted together are read one by one, so none is dropped here.
  tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
  return true;
}

void terminal_show_typing(void) {
  tcsetattr(STDIN_FILENO, TCSANOW, &shown);
  for (int i = 0; i < ending_count; i++) sigaction(ending[i], &before[i], NULL);
  sigaction(SIGTSTP, &stop_before, NULL);
}
