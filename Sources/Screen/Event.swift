/// An event from outside the session.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text from a bracketed paste, which is never read as commands.
  case paste(String)
  /// Text that came faster than anyone types, such as a paste without brackets or the input of a
  /// script, which is never read as commands either.
  case burst(String)
  case resize(Size)
  case mouse(MouseAction, Point)
  /// The session continues after it was suspended, and the terminal shows something else.
  case resumed
  case signal(EndSignal)
  /// The terminal is gone, or standard input has ended.
  case endOfInput
}

package enum MouseAction: Hashable, Sendable {
  case press
  case scrollUp
  case scrollDown
}

/// A signal that ends the session cleanly.
package enum EndSignal: Hashable, Sendable {
  case hangUp
  case interrupt
  case terminate
}
