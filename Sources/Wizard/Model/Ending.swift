package import Screen

/// The outcome of a session.
package enum Ending: Hashable, Sendable {
  /// The files on disk are as the session left them.
  case saved
  case discarded
  /// The answers are kept for the next session.
  case kept
  case interrupted(EndSignal)
  case endOfInput
}
