package import MailSetup
package import Screen

/// An event of the terminal, an action of the line mode, or the outcome of an effect.
package enum Message: Hashable, Sendable {
  case event(Event)
  case action(Action)
  /// With words about an earlier save, where the save found one that was cut off.
  case saved(SaveOutcome, earlier: String? = nil)
  /// The project as it is on disk now.
  case detected(Project)
  case tested(ServerTest)
  /// The progress of work with Cloud Manager.
  case cloudProgress(String)
  case cloudReport(CloudReport)
  /// Git's states of files in words, by their paths.
  case status([String: String])
  /// Files at git's HEAD, by their paths.
  case committed([String: [UInt8]])
  /// The outcome of staging, in words.
  case staged(String)
}
