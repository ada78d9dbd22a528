#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "internal.h"

// Curses writes to the terminal wherever it moves the cursor, some forty times a screen. In one
// piece a frame arrives sooner, and is never seen by halves.

static FILE *stream;
static int memory = -1;

FILE *held_open(void) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (descriptor < 0) return NULL;
  stream = fdopen(descriptor, "w");
  if (!stream) close(descriptor);
#ifdef __linux__
  if (stream) memory = memfd_create("frame", MFD_CLOEXEC);
#endif
  return stream;
}

void held_close(void) {
  if (stream) fclose(stream);
  if (memory >= 0) close(memory);
  stream = NULL;
  memory = -1;
}

static void lead_to(int descriptor) {
  dup2(descriptor, fileno(stream));
  fcntl(fileno(stream), F_SETFD, FD_CLOEXEC);
}

void held_begin(void) {
  if (memory < 0) return;
  lseek(memory, 0, SEEK_SET);
  lead_to(memory);
}

void held_end(void) {
  if (memory < 0) return;
  lead_to(STDOUT_FILENO);
  off_t left = lseek(memory, 0, SEEK_CUR);
  lseek(memory, 0, SEEK_SET);
  char bytes[1 << 14];
  ssize_t count;
  while (left > 0 && (count = read(memory, bytes, sizeof bytes)) > 0) {
    if (count > left) count = left;
    write_all(STDOUT_FILENO, bytes, (size_t)count);
    left -= count;
  }
}
