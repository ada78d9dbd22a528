import MailSetup
import Workspace

/// Finding the project that a command is about.
enum Projects {
  static func detect(_ folder: String) throws -> Project {
    do throws(DetectionError) {
      return try Detection(from: folder).project
    } catch {
      throw Failure(error)
    }
  }
}
