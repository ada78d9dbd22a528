package import MailSetup
package import Screen

/// What happened: an event of the terminal, or the outcome of an effect.
package enum Message: Hashable, Sendable {
  case event(Event)
  case saved(SaveOutcome)
  /// What git has of files at HEAD, by their paths.
  case committed([String: [UInt8]])
  /// What came of staging, in words.
  case staged(String)
}

/// What is to be done outside; values, so that tests compare them.
package enum Effect: Hashable, Sendable {
  case save([FileChange])
  /// `git add` of exactly these paths.
  case stage([String])
  /// Read files as git has them at HEAD.
  case readCommitted([String])
  case dropDraft
  case suspend
  case redraw
  case quit(Ending)
}

/// How a save ended.
package enum SaveOutcome: Hashable, Sendable {
  /// The project as it is on disk now, and what git says of each path; empty without git.
  case written([FileChange], Project, git: [String: String])
  /// Somebody else changed a file since it was read; the project as it is now.
  case conflict(path: String, Project)
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
