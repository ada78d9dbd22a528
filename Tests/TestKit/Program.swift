import Foundation
import Subprocess

/// A program that a test runs to its end, in a fixed environment.
package struct Program: Sendable {
  private let executable: Executable
  /// The arguments before those of each run.
  private let prefix: [String]

  /// The output and the status of a program that ended.
  package struct Outcome: Hashable, Sendable {
    /// The exit status, or the negative number of the signal that ended it.
    package let status: Int32
    package let output: String
    package let errors: String

    /// Done without a word.
    package static let silent = Outcome(status: 0, output: "", errors: "")
  }

  /// Bytes for a program that may end before it has read them.
  private struct Input: InputProtocol {
    let bytes: [UInt8]

    func write(with writer: StandardInputWriter) async throws {
      // The signal would end the tests.
      signal(SIGPIPE, SIG_IGN)
      _ = try? await writer.write(bytes)
    }
  }

  /// A program by its name in the search path, or by its path.
  package init(_ name: String, _ prefix: [String] = []) {
    executable = name.contains("/") ? .path(.init(name)) : .name(name)
    self.prefix = prefix
  }

  /// The program under test.
  package static let mailwizard = Program(built("mailwizard"))

  /// The path of a program that was built with the tests.
  package static func built(_ name: String) -> String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: name).path
  }

  /// Without a home, so that no draft outlives a test.
  package static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
  ]

  package func run(
    _ arguments: [String], in folder: String = "/", input: [UInt8] = [],
    environment: [String: String] = [:]
  ) async throws -> Outcome {
    let variables = Program.environment.merging(environment) { $1 }
    let result = try await Subprocess.run(
      executable, arguments: Arguments(prefix + arguments),
      environment: .custom(
        Dictionary(uniqueKeysWithValues: variables.map { (.init(stringLiteral: $0), $1) })),
      workingDirectory: .init(folder), input: Input(bytes: input),
      output: .string(limit: 1 << 26), error: .string(limit: 1 << 26))
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): -signal
      }
    return Outcome(
      status: status, output: result.standardOutput, errors: result.standardError)
  }
}
