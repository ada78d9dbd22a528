#define NCURSES_WIDECHAR 1
#include <curses.h>
#include "CTerminal.h"
int terminal_placeholder(void) { return COLS; }
