#include "internal.h"

#include <curses.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

// The bytes that turn the modes on and off, and those that move to an empty last line on terminals
// without an alternate screen.
static char set[128], reset[128], last_line[64];
static char undo[512];

static char *kept;
static size_t kept_count, kept_limit;

static int keep(int byte) {
  // Zero bytes are padding for slow terminals.
  if (byte && kept_count < kept_limit) kept[kept_count++] = (char)byte;
  return byte;
}

static void keep_in(char *bytes, size_t limit) {
  kept = bytes;
  kept_count = 0;
  kept_limit = limit - 1;
  memset(bytes, 0, limit);
}

static const char *_Nullable capability(const char *name) {
  // On Darwin the parameter is not const.
  const char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

static void keep_text(const char *_Nullable text) {
  if (text) tputs(text, 1, keep);
}

bool modes_prepare(bool mouse) {
  const char *addressing = capability("cup");
  if (!addressing) return false;
  bool is_ansi = strncmp(addressing, "\033[", 2) == 0;
  bool reports_mouse = is_ansi && mouse;

  // Keys are decoded without curses, so the keypad mode is set here.
  keep_in(set, sizeof set);
  keep_text(capability("cnorm"));
  keep_text(capability("smkx"));
  if (is_ansi) keep_text(paste_on);
  if (reports_mouse) keep_text(mouse_on);

  keep_in(reset, sizeof reset);
  if (reports_mouse) keep_text(mouse_off);
  if (is_ansi) keep_text(paste_off);
  keep_text(capability("rmkx"));

  keep_in(last_line, sizeof last_line);
  if (!capability("rmcup")) {
    // For terminals, a line number beyond their size means the last line.
    keep_text(tiparm(addressing, 998, 0));
    keep_text(capability("el"));
  }

  keep_in(undo, sizeof undo);
  keep_text(reset);
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) keep_text(capability(names[i]));
  keep_text(last_line);
  restore_undo_modes(undo, kept_count);
  return true;
}

static void send(const char *bytes) { write_all(STDOUT_FILENO, bytes, strlen(bytes)); }

void modes_set(void) { send(set); }

void modes_reset(void) { send(reset); }

void modes_leave_screen(void) { send(last_line); }
