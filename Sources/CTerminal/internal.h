#pragma once

// These decide what system headers and curses.h declare, so include this file before them.
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "CTerminal.h"

#pragma clang assume_nonnull begin

// Terminal modes that curses does not handle, and the bytes that undo all modes: modes.c.

/// Prepares the bytes that set and undo the modes of the current terminal; false if it cannot move
/// its cursor.
bool modes_prepare(bool mouse);

/// Turns on the cursor, the keypad, bracketed paste and, if requested, the mouse.
void modes_set(void);

void modes_reset(void);

/// Moves to an empty last line if there is no alternate screen.
void modes_leave_screen(void);

// The stream that curses writes to: output.c.

/// Opens a separate stream to standard output; null if that fails.
FILE *_Nullable output_open(void);

void output_close(void);

/// Discards what is written to the stream from here on.
void output_stop(void);

/// Connects the stream to the terminal again.
void output_go_on(void);

// Restoring the terminal, whatever state the process is in: restore.c.

/// Remembers the terminal's settings.
void restore_prepare(void);

/// Sets the bytes that undo the terminal's modes.
void restore_undo_modes(const char *bytes, size_t count);

/// Marks the terminal as in use, and holds back messages to it.
void restore_arm(void);

bool restore_is_armed(void);

/// Restores the settings and releases the messages; the modes must be undone already.
void restore_finish(void);

/// Undoes the modes and finishes if the terminal is in use; safe in a signal handler.
void restore_now(void);

/// Whether another process group has the terminal.
bool restore_is_in_background(void);

/// Writes all bytes; safe in a signal handler.
void write_all(int descriptor, const char *bytes, size_t count);

// Signals: signals.c.

void signals_install(void);
void signals_remove(void);

/// A descriptor that becomes readable when a signal has come.
int signals_descriptor(void);

/// Empties that descriptor.
void signals_read(void);

/// Whether a signal that ends the session is pending.
bool signals_are_ending(void);

/// Stops the process group as Ctrl-Z does; false if it did not stop.
bool signals_stop(void);

#pragma clang assume_nonnull end
