import MailSetup
import TestKit

@testable import Workspace

extension Program {
  static let probePath = built("saving-probe")
  static let probe = Program(probePath)

  /// Whether it can do its work here.
  func works(_ arguments: [String]) async -> Bool {
    (try? await run(arguments))?.status == 0
  }
}

extension [FileChange] {
  /// The arguments of the probe.
  var arguments: [String] {
    flatMap { change in
      [change.path]
        + [change.before, change.after].map {
          $0.map { String(decoding: $0, as: UTF8.self) } ?? "-"
        }
    }
  }
}
