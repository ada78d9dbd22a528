#pragma once

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Sets a UTF-8 locale if the environment asks for one; false if only ASCII can be written.
bool terminal_use_locale(void);

// The command line: arguments.c.

/// The number of words of the command line, with the program's name; 0 if they are not known here.
int32_t arguments_count(void);

const char *arguments_word(int32_t index);

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

/// Adopts the terminal's current size; the next update repaints everything.
void terminal_resize(void);

/// The number of columns that curses assumes for a code point; negative if it is not printable.
int32_t terminal_columns(uint32_t scalar);

/// Writes code points at a position, with `terminal_attribute` bits and one of the eight ANSI
/// colors; 0 is the default color.
void terminal_draw(int32_t row, int32_t column, const uint32_t *text, int32_t count,
                   uint32_t attributes, int32_t color);

/// Sends the changes to the terminal and places the cursor; a negative row hides it.
void terminal_update(int32_t row, int32_t column);

/// Sends a sequence that moves no cursor and changes no cell.
void terminal_send(const uint8_t *bytes, int32_t count);

/// Makes the next update write a row anew, whatever the terminal shows there.
void terminal_forget_row(int32_t row);

/// Makes the next update repaint everything.
void terminal_repaint(void);

/// Restores the terminal.
void terminal_close(void);

/// Restores the terminal, stops the process group, and then opens the terminal again.
void terminal_suspend(void);

/// Opens the terminal again after an unexpected stop.
void terminal_retake(void);

// Waiting: waiting.c.

enum terminal_readiness {
  terminal_signalled = 1,
  terminal_input_ready = 2,
  terminal_wake_ready = 4,
  terminal_gone = 8,
};

/// Waits for a signal, for input, or until `wake` is readable (none if negative), without a limit
/// if `milliseconds` is negative. Returns `terminal_readiness` bits; 0 when the time is over.
uint32_t terminal_wait(int32_t wake, int32_t milliseconds);

/// Waits for a signal only.
void terminal_wait_for_signal(int32_t milliseconds);

/// Reads input; 0 or less if the terminal is gone.
int32_t terminal_read(uint8_t *bytes, int32_t count);

// Secrets: secret.c.

/// Turns echo off until `terminal_show_typing`, or until a signal ends the process. False if
/// standard input is no terminal.
bool terminal_hide_typing(void);

void terminal_show_typing(void);

/// Reads a line of standard input without its end. Returns the number of bytes; negative if the
/// line is longer than `capacity` or cannot be read.
int32_t terminal_read_line(uint8_t *bytes, int32_t capacity);

// Signals: signals.c.

/// Notes the signals that end a session, without a screen and until the process ends.
void terminal_note_endings(void);

/// Whether a signal has come since the last call.
bool terminal_take_signal(int32_t signal);

/// Restores the terminal and ends the process by the default action of a signal.
_Noreturn void terminal_die(int32_t signal);

#pragma clang assume_nonnull end
