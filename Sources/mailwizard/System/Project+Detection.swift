import MailSetup
import Workspace

extension Project {
  /// The project around a folder, for a command to work on.
  static func detected(from folder: String) throws -> Project {
    let detection = try Detection(from: folder)
    // A file that cannot be read must not be taken for missing: it would be written over.
    if let error = detection.problems.compactMap(\.configurationError).first { throw error }
    return detection.project
  }
}
