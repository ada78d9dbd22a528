import MailSetup

/// A text to read and scroll.
struct Page: Hashable, Sendable {
  enum Topic: Hashable, Sendable {
    /// The help of a field, by its index in a step.
    case field(Step, Int)
    case keys
    case diff
    /// The changes that somebody else made to a file since it was read.
    case conflict(path: String, Project)
    case commands
    case saved
    case cloud(CloudReport)

    /// The page's name, for the status line.
    var words: String {
      switch self {
      case .field: "Help for the field"
      case .keys: "All keys"
      case .diff: "Difference from the files on disk"
      case .conflict: "Changes on disk since the file was read"
      case .commands: "Next steps"
      case .saved: "Saved"
      case .cloud: "Cloud Manager"
      }
    }

    /// Whether Cloud Manager could be changed as the page shows it.
    var offersChange: Bool {
      if case .cloud(let report) = self { !report.changes.isEmpty } else { false }
    }
  }

  var topic: Topic
  var line = 0
  /// The page that it was opened on, which it gives way to.
  var under: [Page] = []
}
