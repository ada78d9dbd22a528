/// The reason why the full screen cannot be opened.
package enum TerminalError: Error, Hashable {
  case notATerminal(Stream)
  /// The system has no description of the terminal type in TERM; empty if TERM is not set.
  case unknownTerminal(String)
  /// The terminal type cannot place its cursor, as `dumb` cannot.
  case cannotAddressCursor(String)

  package enum Stream: Hashable, Sendable {
    case standardInput
    case standardOutput
  }
}
