import Foundation
import TestKit
import Testing

/// A project with a saved mail configuration, and a state folder of its own.
final class CloudProject: Sendable {
  let files: TemporaryProject
  let home: TemporaryProject
  let server: CloudServer

  static let environments = #"""
    "cloudManager": {"program": "12345", "environments": [
      {"type": "dev", "id": "111"}, {"type": "dev", "name": "qa", "id": "222"},
      {"type": "prod", "id": "333"}]}
    """#

  static let sendgrid = #""destination": {"provider": "sendgrid"}"#

  init(
    _ server: CloudServer, _ answers: String = sendgrid, networking: String = "flexiblePortEgress",
    record: String = environments
  ) async throws {
    self.server = server
    files = try TemporaryProject(Tree.archetype())
    home = try TemporaryProject()
    try await generate(answers, networking: networking, record: record)
  }

  func generate(
    _ answers: String, networking: String = "flexiblePortEgress", record: String = environments
  ) async throws {
    let text =
      #"{"networking": "\#(networking)", "from": "noreply@acme.site", \#(answers), \#(record)}"#
    let outcome = try await Program.mailwizard.run(
      ["generate", "--answers", "-"], in: files.path, input: Array(text.utf8))
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  var state: String { home / "state" }

  func environment(_ credentials: [String: String] = CloudServer.credentials) -> [String: String] {
    credentials.merging(["XDG_STATE_HOME": state]) { $1 }
  }

  func run(
    _ arguments: String, input: String = "", credentials: [String: String] = CloudServer.credentials
  ) async throws -> Program.Outcome {
    try await OwnNetwork.mailwizard.run(
      ["cloud"] + arguments.split(separator: " ").map(String.init) + ["--api", server.api],
      in: files.path, input: Array(input.utf8), environment: environment(credentials))
  }

  /// Starts the program on a terminal.
  func start(
    _ arguments: String, credentials: [String: String] = CloudServer.credentials
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Program.built("mailwizard"),
      ["cloud"] + arguments.split(separator: " ").map(String.init)
        + ["--api", server.api, files.path], columns: 200, environment: environment(credentials),
      inOwnNetwork: true)
  }

  /// The files of the state folder, by their names.
  func kept() throws -> [String: String] {
    let folder = "\(state)/mailwizard"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
      })
  }
}

/// Waits that outlast a busy machine.
extension PseudoTerminal {
  func expect(_ words: String) throws {
    try read(until: words, within: 60_000) { $0.text.contains(words) }
  }

  func awaitEnd() throws {
    try read(until: "the end", within: 60_000) { $0.hasEnded }
    readUntilQuiet()
  }

  /// Types a secret as soon as it is asked for.
  func type(_ secret: String, at prompt: String) throws {
    try expect(prompt)
    send("\(secret)\n")
  }
}
