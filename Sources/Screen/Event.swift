/// What reaches the session from outside.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text that came in one piece, between paste brackets or in one burst: never commands.
  case paste(String)
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
