import MailSetup
import Platform
import Workspace

/// Keeps the answers of a session that may be cut off. A session goes on without a draft if none
/// can be written. With piped input there is no draft, so that the same input always meets the same
/// questions. A draft of a project that another session has open is that session's.
final class DraftKeeper {
  private let drafts: Drafts?
  private let project: String
  private var kept: Draft?
  /// Whether a draft is on disk.
  private(set) var isKept = false

  init(project: String, isReadOnly: Bool) {
    self.project = project
    drafts =
      isatty(STDIN_FILENO) == 1 && !isReadOnly
      ? Drafts(
        xdgStateHome: EnvironmentVariables.text("XDG_STATE_HOME"),
        home: EnvironmentVariables.text("HOME"))
      : nil
  }

  func read() -> Draft? {
    let bytes = try? drafts?.read(project)
    return bytes.flatMap { Draft($0) }
  }

  func holds(_ draft: Draft) -> Bool { kept == draft }

  func keep(_ draft: Draft) {
    kept = draft
    isKept = (try? drafts?.write(draft.bytes, project)) != nil
  }

  func drop() {
    kept = nil
    isKept = false
    try? drafts?.remove(project)
  }
}
