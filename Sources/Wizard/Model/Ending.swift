package import Screen

/// The outcome of a session.
package enum Ending: Hashable, Sendable {
  /// The files on disk are as the session left them.
  case saved
  case discarded
  case interrupted(EndSignal)
  case endOfInput
}
