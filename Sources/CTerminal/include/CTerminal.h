#pragma once

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Chooses UTF-8 where the environment asks for it; false where the terminal takes ASCII only.
bool terminal_use_locale(void);

// The screen: curses.c. One terminal can be open at a time.

enum terminal_opening {
  terminal_opened,
  terminal_unknown,
  terminal_without_addressing,
};

enum terminal_attribute {
  terminal_bold = 1,
  terminal_dim = 2,
  terminal_reverse = 4,
  terminal_underline = 8,
};

/// Opens standard input and output as a terminal of the type `name`.
enum terminal_opening terminal_open(const char *name, bool color, bool mouse);

void terminal_size(int32_t *width, int32_t *height);

/// Takes over the size that the terminal has now; the next update paints everything.
void terminal_resize(void);

/// The columns that curses reckons for a code point; negative for what it cannot print.
int32_t terminal_columns(uint32_t scalar);

/// Writes code points at a place, with `terminal_attribute` bits and a color of ANSI's eight, 0
/// for the default one.
void terminal_draw(int32_t row, int32_t column, const uint32_t *text, int32_t count,
                   uint32_t attributes, int32_t color);

/// Sends what differs from the last time, with the cursor at a place; a negative row hides it.
void terminal_update(int32_t row, int32_t column);

/// Makes the next update paint everything.
void terminal_repaint(void);

/// Gives the terminal back as it was found.
void terminal_close(void);

/// Gives the terminal back, stops the process group, and takes the terminal again.
void terminal_suspend(void);

/// Takes the terminal again after a stop that could not be foreseen.
void terminal_retake(void);

// Waiting: waiting.c.

enum terminal_readiness {
  terminal_signalled = 1,
  terminal_input_ready = 2,
  terminal_wake_ready = 4,
  terminal_gone = 8,
};

/// Waits for a signal, input, or `wake` (negative: none) to be readable, for ever where
/// `milliseconds` is negative. Returns `terminal_readiness` bits, 0 when the time is over.
uint32_t terminal_wait(int32_t wake, int32_t milliseconds);

/// Waits for a signal alone.
void terminal_wait_for_signal(int32_t milliseconds);

/// Reads what has come; 0 or less when the terminal is gone.
int32_t terminal_read(uint8_t *bytes, int32_t count);

// Signals: signals.c.

/// Takes the note of a signal that came; false if it did not.
bool terminal_take_signal(int32_t signal);

/// Gives the terminal back and ends the process by a signal's default action.
_Noreturn void terminal_die(int32_t signal);

#pragma clang assume_nonnull end
