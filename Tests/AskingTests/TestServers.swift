import Foundation
import Synchronization
import TestKit
import Testing

/// Exim, an authorization server, and servers that behave badly, all on this machine. They run until
/// the tests end.
final class TestServers: Sendable {
  /// The folder of the certificates, Exim's files, and a browser under the name of the system's.
  let folder: TemporaryProject
  private let ports: [String: [String: Int]]
  let authorityPort: Int
  /// The servers end when this is closed.
  private let input: Pipe

  static let shared = Task { try await TestServers() }

  private init() async throws {
    folder = try TemporaryProject()
    let script = URL(filePath: #filePath).deletingLastPathComponent()
    try folder.link(
      "xdg-open", to: script.appending(path: "browser.py").path)
    let process = Process()
    let words =
      OwnNetwork.joining
      + ["/usr/bin/python3", script.appending(path: "servers.py").path, folder.path]
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    self.input = input
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw ServersFailed() }
      line += piece
    }
    let all = try JSONDecoder().decode(Ports.self, from: line)
    ports = ["pit": all.pit, "mail": all.mail]
    authorityPort = all.authority
  }

  private struct Ports: Decodable {
    let pit, mail: [String: Int]
    let authority: Int
  }

  struct ServersFailed: Error {}

  var ca: String { folder / "ca.pem" }

  func pit(_ name: String) throws -> Int { try #require(ports["pit"]?[name], "no \(name)") }

  func mail(_ kind: String) throws -> Int { try #require(ports["mail"]?[kind], "no \(kind)") }

  /// An environment in which the browser is the one of these tests.
  func environment(_ acts: String = "", page: String? = nil) -> [String: String] {
    [
      "PATH": "\(folder.path):/usr/local/bin:/usr/bin:/bin", "BROWSER": acts, "AUTHORITIES": ca,
    ].merging(page.map { ["PAGE": $0] } ?? [:]) { $1 }
  }

  /// Ends a program that hangs, with the status 124.
  static let limited = OwnNetwork.program("timeout", ["120", Program.built("mailwizard")])

  /// A port in the output of `probe --format json`.
  struct Port: Decodable {
    let host: String
    let port: Int
    let reached: Bool
    let tls: String?
    let certificate: Certificate?
    let mechanisms: [String]
    let flags: Flags?
    let fits: Bool
    let login: String
    let why: String?

    struct Flags: Decodable { let ssl, starttls, requiretls: Bool }
    struct Certificate: Decodable {
      let subject: String
      let names: [String]
      let issuer, expires: String
      let problem: String?
    }
  }

  /// Runs `probe` on ports of this machine; its outcome, and the ports as JSON tells them.
  func probe(
    _ ports: [Int], _ arguments: [String] = [], timeout: Int = 20, input: String = ""
  ) async throws -> (Program.Outcome, [Port]) {
    let outcome = try await Self.limited.run(
      ["probe"] + ports.map { "127.0.0.1:\($0)" }
        + ["--ca", ca, "--format", "json", "--timeout", "\(timeout)"] + arguments,
      input: Array(input.utf8))
    let told = try JSONDecoder().decode([Port].self, from: Data(outcome.output.utf8))
    return (outcome, told)
  }
}

extension Program.Outcome {
  /// All that a person or a log sees.
  var everything: String { output + errors }
}
