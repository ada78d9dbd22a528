import MailSetup
import TestKit

@testable import Workspace

extension TemporaryProject {
  /// Detects the project from one of its folders.
  func detect(from folder: String = "") throws(DetectionError) -> Detection {
    try Detection(from: self / folder)
  }

  func homes(from folder: String = "") throws(DetectionError) -> [ConfigHome] {
    try detect(from: folder).project.homes
  }
}
