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

void held_begin(void) {
#ifdef __linux__
  if (memory < 0) return;
  lseek(memory, 0, SEEK_SET);
  dup3(memory, fileno(stream), O_CLOEXEC);
#endif
}

void held_end(void) {
#ifdef __linux__
  if (memory < 0) return;
  dup3(STDOUT_FILENO, fileno(stream), O_CLOEXEC);
  off_t end = lseek(memory, 0, SEEK_CUR);
  char bytes[1 << 14];
  for (off_t start = 0; start < end;) {
    size_t room = end - start < (off_t)sizeof bytes ? (size_t)(end - start) : sizeof bytes;
    ssize_t count = pread(memory, bytes, room, start);
    if (count <= 0) return;
    write_all(STDOUT_FILENO, bytes, (size_t)count);
    start += count;
  }
#endif
}
