#include "internal.h"

#include <fcntl.h>
#include <unistd.h>

static FILE *stream;

FILE *output_open(void) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (descriptor < 0) return NULL;
  stream = fdopen(descriptor, "w");
  if (!stream) close(descriptor);
  return stream;
}

void output_close(void) {
  if (stream) fclose(stream);
  stream = NULL;
}

void terminal_send(const uint8_t *bytes, int32_t count) {
  if (!stream) return;
  fflush(stream);
  write_all(STDOUT_FILENO, (const char *)bytes, (size_t)count);
}

void output_stop(void) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  dup2(nowhere, fileno(stream));
  close(nowhere);
}

void output_go_on(void) {
  dup2(STDOUT_FILENO, fileno(stream));
  fcntl(fileno(stream), F_SETFD, FD_CLOEXEC);
}
