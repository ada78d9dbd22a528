package import Screen

/// How the session ended.
package enum Ending: Hashable, Sendable {
  /// The files on disk are as the session left them.
  case saved
  case discarded
  case interrupted(EndSignal)
  case endOfInput
}
