/// An event from outside the session.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text between paste brackets: never commands.
  case paste(String)
  /// A text that came faster than one types, with its tabs and line ends: typed ahead, sent by a
  /// script, or pasted into a terminal without paste brackets. Never commands either.
  case burst(String)
  case resize(Size)
  case mouse(MouseAction, Point)
  /// The terminal was given back after a suspend and shows something else now.
  case resumed
  case signal(EndSignal)
  /// The terminal is gone, or standard input ended.
  case endOfInput
}

package enum MouseAction: Hashable, Sendable {
  case press
  case scrollUp
  case scrollDown
}

/// A signal that ends the session in an orderly way.
package enum EndSignal: Hashable, Sendable {
  case hangUp
  case interrupt
  case terminate
}
