import MailSetup
import TestKit

@testable import Workspace

extension TemporaryProject {
  /// What is found from a folder of the project.
  func detect(from folder: String = "") throws(DetectionError) -> Detection {
    try Detection(from: self / folder)
  }

  func homes(from folder: String = "") throws(DetectionError) -> [ConfigHome] {
    try detect(from: folder).project.homes
  }
}
