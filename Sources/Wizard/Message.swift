package import MailSetup
package import Screen

/// What happened: an event of the terminal, or the outcome of an effect.
package enum Message: Hashable, Sendable {
  case event(Event)
  case saved(SaveOutcome)
}

/// What is to be done outside; values, so that tests compare them.
package enum Effect: Hashable, Sendable {
  case save([Document])
  case suspend
  case redraw
  case quit(Ending)
}

/// How a save ended.
package enum SaveOutcome: Hashable, Sendable {
  case written([Document])
  /// Nothing was changed; why, for people.
  case failed(String)
}

/// How the session ended.
package enum Ending: Hashable, Sendable {
  /// The files on disk are as the session left them.
  case saved
  case discarded
  case interrupted(EndSignal)
  case endOfInput
}
