import MailSetup
import Workspace

/// Finding the project that a command is about.
enum Projects {
  static func detect(_ folder: String) throws -> Project {
    let detection: Detection
    do throws(DetectionError) {
      detection = try Detection(from: folder)
    } catch {
      throw Failure(error)
    }
    // What cannot be read must not be taken for missing: it would be written over.
    if let error = detection.problems.compactMap(\.configurationError).first {
      throw Failure(error.words, .files)
    }
    return detection.project
  }
}
