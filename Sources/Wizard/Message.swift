package import MailSetup
package import Screen

/// What happened: an event of the terminal, or the outcome of an effect.
package enum Message: Hashable, Sendable {
  case event(Event)
  case saved(SaveOutcome)
}

/// What is to be done outside; values, so that tests compare them.
package enum Effect: Hashable, Sendable {
  case save(SaveRequest)
  case suspend
  case redraw
  case quit(Ending)
}

/// All that one save writes and removes.
package struct SaveRequest: Hashable, Sendable {
  package var documents: [Document]
  package var removals: [ProjectFile]

  package init(_ setup: Setup) {
    documents = setup.documents.filter { $0.change != .unchanged }
    removals = setup.removals
  }
}

/// How a save ended.
package enum SaveOutcome: Hashable, Sendable {
  /// The project as it is on disk now.
  case written(SaveRequest, Project)
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
