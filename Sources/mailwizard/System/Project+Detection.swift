import MailSetup
import Workspace

extension Detection {
  /// Looks for the project around a folder, whose secrets are masked from now on.
  static func masking(
    from folder: String, isInside: Bool = false
  ) throws(DetectionError) -> Detection {
    let detection = try Detection(from: folder, isInside: isInside)
    Outgoing.mask(Secrets(detection.project))
    return detection
  }
}

extension Project {
  /// Whether paths of the project lead to its files from where the command runs.
  private var isWorkingFolder: Bool { (try? FileSystem.resolve(".")) == root }

  /// The folder that all paths start from, for the first line of a text; none where it is the working
  /// folder.
  var lineOfRoot: [Line] { isWorkingFolder ? [] : ["Paths are relative to \(root)."] }

  /// A path of the project as it leads to the file from where the command runs.
  func reaching(_ path: String) -> String { isWorkingFolder ? path : "\(root)/\(path)" }

  /// The folder, for the end of a sentence.
  var inRoot: String { isWorkingFolder ? "" : ", in \(root)" }

  /// The folder behind a command that a person pastes.
  var argument: String { isWorkingFolder ? "" : " \(Shell.quote(root))" }

  /// The project around a folder, for a command that writes or builds on what the files say.
  static func detected(from folder: String) throws -> Project {
    let detection = try Detection.masking(from: folder)
    // A file that cannot be read must not be taken for missing: it would be written over.
    guard detection.obstacles.isEmpty else { throw Failure.unreadable(detection.obstacles) }
    return detection.project
  }
}
