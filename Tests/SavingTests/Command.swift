import Foundation

@testable import Workspace

/// A finished process: how it ended and what it wrote.
struct Command {
  /// The status, or 128 and the number of the signal.
  let status: Int32
  let output: String

  init(_ name: String, _ arguments: [String]) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus + (process.terminationReason == .exit ? 0 : 128)
  }

  static let probe = Bundle.main.bundleURL.appendingPathComponent("saving-probe").path

  static func probe(_ arguments: [String]) throws -> Command { try Command(probe, arguments) }

  /// Whether a command can do its work here; what it says if not.
  static func canRun(_ name: String, _ arguments: [String]) -> Bool {
    (try? Command(name, arguments))?.status == 0
  }
}

extension [Change] {
  /// As the probe takes them.
  var arguments: [String] {
    flatMap { change in
      [change.path]
        + [change.before, change.after].map {
          $0.map { String(decoding: $0, as: UTF8.self) } ?? "-"
        }
    }
  }
}
