package import MailSetup

/// The outcome of a save.
package enum SaveOutcome: Hashable, Sendable {
  /// The project as it is on disk now.
  case written([FileChange], Project)
  /// Somebody else changed a file since it was read; the project as it is now.
  case conflict(path: String, Project)
  /// Nothing was changed; the reason in words.
  case failed(String)
}
