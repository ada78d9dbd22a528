#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static bool uses_color, shows_cursor;

// Curses writes some forty times a screen until endwin was called once; after that it writes a
// frame in one piece. The output of that call is discarded, and the next frame repeats it.
static void gather_frames(void) {
  output_stop();
  endwin();
  output_go_on();
}

enum terminal_opening terminal_open(const char *name, bool color, bool mouse) {
  // With these variables set, curses would ignore the real size.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  restore_prepare();
  // Install these before newterm, which keeps existing handlers.
  signals_install();
  restore_arm();
  FILE *output = output_open();
  screen = output ? newterm((char *)name, output, stdin) : NULL;
  if (!screen || !modes_prepare(mouse)) {
    enum terminal_opening failure = screen ? terminal_without_addressing : terminal_unknown;
    if (screen) delscreen(screen);
    output_close();
    restore_finish();
    signals_remove();
    return failure;
  }
  gather_frames();
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  typeahead(-1);
  // Everything will be repainted, so curses need not search the screen for each color.
  terminal_repaint();
  uses_color = color && has_colors() && start_color() == OK && use_default_colors() == OK;
  if (uses_color)
    for (short pair = 1; pair < 8; pair++) init_pair(pair, pair, -1);
  modes_set();
  shows_cursor = true;
  return terminal_opened;
}

void terminal_size(int32_t *width, int32_t *height) {
  *height = getmaxy(stdscr);
  *width = getmaxx(stdscr);
}

void terminal_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  // Repaint even if the size is the same: it may have been smaller for a moment.
  terminal_repaint();
  if (size.ws_row != getmaxy(stdscr) || size.ws_col != getmaxx(stdscr))
    resize_term(size.ws_row, size.ws_col);
}

int32_t terminal_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// This is faster than adding wide characters and possible for ASCII.
static bool draw_ascii(int32_t row, int32_t column, const uint32_t *text, int32_t count,
                       chtype attributes) {
  chtype cells[256];
  if (count > (int32_t)(sizeof cells / sizeof *cells)) return false;
  for (int32_t i = 0; i < count; i++) {
    if (text[i] >= 0x80) return false;
    cells[i] = text[i] | attributes;
  }
  mvaddchnstr(row, column, cells, count);
  return true;
}

void terminal_draw(int32_t row, int32_t column, const uint32_t *text, int32_t count,
                   uint32_t attributes, int32_t color) {
  attr_t attribute = A_NORMAL;
  if (attributes & terminal_bold) attribute |= A_BOLD;
  if (attributes & terminal_dim) attribute |= A_DIM;
  if (attributes & terminal_reverse) attribute |= A_REVERSE;
  if (attributes & terminal_underline) attribute |= A_UNDERLINE;
  short pair = uses_color ? (short)color : 0;
  if (draw_ascii(row, column, text, count, attribute | COLOR_PAIR(pair))) return;
  attr_set(attribute, pair, NULL);
  mvaddnwstr(row, column, (const wchar_t *)text, count);
}

void terminal_update(int32_t row, int32_t column) {
  if (!restore_is_armed()) return;
  // curs_set writes to the terminal at once.
  if (shows_cursor != (row >= 0)) curs_set(row >= 0);
  shows_cursor = row >= 0;
  if (shows_cursor) move(row, column);
  refresh();
}

void terminal_forget_row(int32_t row) {
  if (row < getmaxy(stdscr)) wredrawln(stdscr, row, 1);
}

void terminal_repaint(void) { clearok(curscr, TRUE); }

static void leave(void) {
  modes_reset();
  endwin();
  modes_leave_screen();
  restore_finish();
}

void terminal_close(void) {
  if (restore_is_armed()) leave();
  delscreen(screen);
  output_close();
  signals_remove();
}

static void take(void) {
  while (restore_is_in_background() && !signals_are_ending() && signals_stop()) continue;
  // Another process has the terminal, and this one is about to end.
  if (signals_are_ending()) return;
  restore_arm();
  modes_set();
  terminal_resize();
  terminal_repaint();
  doupdate();
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
