#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "CTerminal.h"
#include "restore.h"

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

static SCREEN *screen;
static bool is_ansi, sends_mouse, uses_colour, has_alternate_screen;

static char undo[512];
static size_t undo_count;

static int keep(int byte) {
  if (undo_count < sizeof undo) undo[undo_count++] = (char)byte;
  return byte;
}

static const char *_Nullable capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

static void undo_by(const char *_Nullable text) {
  if (text) tputs(text, 1, keep);
}

bool terminal_use_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  const char *asked = getenv("LC_ALL");
  if (!asked || !*asked) asked = getenv("LC_CTYPE");
  if (!asked || !*asked) asked = getenv("LANG");
  if (!asked || !(strcasestr(asked, "UTF-8") || strcasestr(asked, "UTF8"))) return false;
  // The locale asked for is not installed, as is usual over ssh.
  static const char *const substitutes[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof substitutes / sizeof *substitutes; i++)
    if (setlocale(LC_CTYPE, substitutes[i])) return true;
  return false;
}

static void send_modes(const char *paste, const char *mouse) {
  if (is_ansi) write_all(STDOUT_FILENO, paste, strlen(paste));
  if (sends_mouse) write_all(STDOUT_FILENO, mouse, strlen(mouse));
}

// Where there is no alternate screen, what comes next is written on the emptied last line.
static void undo_by_last_line(void) {
  undo_by(tiparm(capability("cup"), 998, 0));
  undo_by(capability("el"));
}

static enum terminal_opening prepare(const char *name, bool mouse) {
  int error;
  if (setupterm(name, STDOUT_FILENO, &error) != OK) return terminal_unknown;
  const char *addressing = capability("cup");
  if (!addressing) {
    del_curterm(cur_term);
    return terminal_without_addressing;
  }
  is_ansi = strncmp(addressing, "\033[", 2) == 0;
  sends_mouse = is_ansi && mouse;
  has_alternate_screen = capability("rmcup") != NULL;
  undo_count = 0;
  if (sends_mouse) undo_by(mouse_off);
  if (is_ansi) undo_by(paste_off);
  static const char *const names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) undo_by(capability(names[i]));
  if (!has_alternate_screen) undo_by_last_line();
  restore_prepare(undo, undo_count);
  del_curterm(cur_term);
  return terminal_opened;
}

enum terminal_opening terminal_open(const char *name, bool colour, bool mouse) {
  // Exported sizes would freeze the size of the screen.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  enum terminal_opening result = prepare(name, mouse);
  if (result != terminal_opened) return result;
  // Before newterm, which leaves handlers alone that it finds.
  signals_install();
  restore_arm();
  screen = newterm(name, stdout, stdin);
  if (!screen) {
    restore_finish();
    signals_remove();
    return terminal_unknown;
  }
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  typeahead(-1);
  uses_colour = colour && has_colors() && start_color() == OK && use_default_colors() == OK;
  if (uses_colour)
    for (short pair = 1; pair < 8; pair++) init_pair(pair, pair, -1);
  send_modes(paste_on, mouse_on);
  return terminal_opened;
}

void terminal_size(int32_t *width, int32_t *height) {
  *height = getmaxy(stdscr);
  *width = getmaxx(stdscr);
}

void terminal_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return;
  resize_term(size.ws_row, size.ws_col);
  terminal_repaint();
}

int32_t terminal_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void terminal_draw(int32_t row, int32_t column, const uint32_t *text, int32_t count,
                   uint32_t attributes, int32_t colour) {
  attr_t attribute = A_NORMAL;
  if (attributes & terminal_bold) attribute |= A_BOLD;
  if (attributes & terminal_dim) attribute |= A_DIM;
  if (attributes & terminal_reverse) attribute |= A_REVERSE;
  if (attributes & terminal_underline) attribute |= A_UNDERLINE;
  attr_set(attribute, uses_colour ? (short)colour : 0, NULL);
  mvaddnwstr(row, column, (const wchar_t *)text, count);
}

void terminal_update(int32_t row, int32_t column) {
  if (!restore_is_armed()) return;
  curs_set(row >= 0);
  if (row >= 0) move(row, column);
  refresh();
}

void terminal_repaint(void) { clearok(curscr, TRUE); }

static void leave(void) {
  send_modes(paste_off, mouse_off);
  endwin();
  if (!has_alternate_screen) {
    undo_count = 0;
    undo_by_last_line();
    write_all(STDOUT_FILENO, undo, undo_count);
  }
  restore_finish();
}

void terminal_close(void) {
  if (restore_is_armed()) leave();
  delscreen(screen);
  signals_remove();
}

static void take(void) {
  while (restore_is_in_background() && !signals_are_ending() && signals_stop()) continue;
  // What ends now must not disturb whoever has the terminal.
  if (signals_are_ending()) return;
  restore_arm();
  send_modes(paste_on, mouse_on);
  terminal_resize();
  terminal_repaint();
  doupdate();
  // Curses waits for its own reading of keys to turn this on again.
  keypad(stdscr, TRUE);
}

void terminal_suspend(void) {
  if (restore_is_armed()) leave();
  signals_stop();
  take();
}

void terminal_retake(void) {
  if (restore_is_armed()) endwin();
  take();
}
