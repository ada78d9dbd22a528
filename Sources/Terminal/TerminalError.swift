/// Why there is no full screen.
package enum TerminalError: Error, Hashable {
  case notATerminal(Stream)
  /// No description of the terminal type TERM is installed; empty where TERM is not set.
  case unknownTerminal(String)
  /// The terminal type cannot place its cursor, as `dumb` cannot.
  case cannotAddressCursor(String)

  package enum Stream: Hashable, Sendable {
    case standardInput
    case standardOutput
  }
}
