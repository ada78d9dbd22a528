#pragma once

#include <stdbool.h>
#include <stddef.h>

// Giving the terminal back, whatever state the process is in: restore.c.

/// Keeps the terminal's settings, and the bytes that undo its modes.
void restore_prepare(const char *undo, size_t count);

/// From here on the terminal is ours, and messages to it are held back.
void restore_arm(void);

bool restore_is_armed(void);

/// Sets the terminal as it was and lets go the messages; the modes are undone already.
void restore_finish(void);

/// Undoes the modes and finishes, if armed; safe in a signal handler.
void restore_now(void);

/// Whether another process group has the terminal.
bool restore_is_in_background(void);

// Signals: signals.c.

void signals_install(void);
void signals_remove(void);

/// Whether a signal that ends the session waits to be taken.
bool signals_are_ending(void);

/// Stops the process group as Ctrl-Z would; false if nothing stopped.
bool signals_stop(void);

/// Writes all bytes; safe in a signal handler.
void write_all(int descriptor, const char *bytes, size_t count);
