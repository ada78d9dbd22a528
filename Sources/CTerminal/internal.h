#pragma once

// These choose what the headers of the system and of curses declare, so this file comes before them.
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "CTerminal.h"

#pragma clang assume_nonnull begin

// What curses does not do of the terminal's modes, and the bytes that undo all of them: modes.c.

/// Keeps what sets and undoes the modes of the terminal that curses has; false where that cannot
/// move its cursor.
bool modes_prepare(bool mouse);

/// Turns on the cursor, the keypad and paste brackets, and the mouse if it was asked for.
void modes_set(void);

void modes_reset(void);

/// Goes to an empty last line where there is no alternate screen.
void modes_leave_screen(void);

// Where curses writes to: output.c.

/// A stream of its own to standard output; null where none can be had.
FILE *_Nullable output_open(void);

void output_close(void);

/// From here on what is written to the stream is lost.
void output_stop(void);

/// From here on it goes to the terminal again.
void output_go_on(void);

// Giving the terminal back, whatever state the process is in: restore.c.

/// Keeps the terminal's settings.
void restore_prepare(void);

/// From here on the terminal has modes that these bytes undo.
void restore_undo_modes(const char *bytes, size_t count);

/// From here on the terminal is ours, and messages to it are held back.
void restore_arm(void);

bool restore_is_armed(void);

/// Sets the terminal as it was and lets go the messages; the modes are undone already.
void restore_finish(void);

/// Undoes the modes and finishes, if armed; safe in a signal handler.
void restore_now(void);

/// Whether another process group has the terminal.
bool restore_is_in_background(void);

/// Writes all bytes; safe in a signal handler.
void write_all(int descriptor, const char *bytes, size_t count);

// Signals: signals.c.

void signals_install(void);
void signals_remove(void);

/// What becomes readable when a signal was noted.
int signals_descriptor(void);

/// Makes it unreadable until the next signal.
void signals_read(void);

/// Whether a signal that ends the session waits to be taken.
bool signals_are_ending(void);

/// Stops the process group as Ctrl-Z would; false if nothing stopped.
bool signals_stop(void);

#pragma clang assume_nonnull end
