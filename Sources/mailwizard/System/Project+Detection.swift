import MailSetup
import Workspace

extension Detection {
  /// Looks for the project around a folder, whose secrets are masked from now on.
  static func masking(from folder: String) throws(DetectionError) -> Detection {
    let detection = try Detection(from: folder)
    Outgoing.mask(Secrets(detection.project))
    return detection
  }
}

extension Project {
  /// The project around a folder, for a command that writes or builds on what the files say.
  static func detected(from folder: String) throws -> Project {
    let detection = try Detection.masking(from: folder)
    // A file that cannot be read must not be taken for missing: it would be written over.
    guard detection.obstacles.isEmpty else { throw Failure.unreadable(detection.obstacles) }
    return detection.project
  }
}
