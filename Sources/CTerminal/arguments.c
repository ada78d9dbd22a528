#include "internal.h"

static int count;
static char *_Nullable *_Nullable words;

// Swift reads the arguments from /proc, which a container may lack; only this C library passes
// them to constructors.
#ifdef __GLIBC__
__attribute__((constructor)) static void keep_arguments(int argument_count, char **arguments) {
  count = argument_count;
  words = arguments;
}
#endif

int32_t arguments_count(void) { return count; }

const char *arguments_word(int32_t index) { return words[index]; }
