import Foundation
import JSONText
import TestKit
import Testing

/// A server that plays Cloud Manager's API on loopback, for one test.
final class CloudServer: @unchecked Sendable {
  /// Used by nobody once the server has told its port.
  private let terminal: PseudoTerminal
  let api: String
  private let environments: String

  static let program = "12345"
  static let secrets = ["ORG@AdobeOrg", "the-api-key", "the-token"]
  /// The credentials that the server knows.
  static let credentials = [
    "CM_ORGANIZATION": secrets[0], "CM_API_KEY": secrets[1], "CM_TOKEN": secrets[2],
  ]

  init(_ environments: [Environment], _ more: String...) async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    terminal = try PseudoTerminal(
      "/usr/bin/env", ["python3", folder.appending(path: "cloud.py").path])
    try terminal.read(until: "a port", within: 60_000) { $0.text.contains("\n") }
    let port = try #require(Int(terminal.text.prefix { $0.isNumber }))
    api = "http://127.0.0.1:\(port)"
    let all = environments.map { "\"\($0.id)\": \($0.json)" }.joined(separator: ", ")
    self.environments = #""environments": {\#(all)}"#
    try await set(([self.environments] + more).joined(separator: ", "))
  }

  /// Makes the environments what they were at first.
  func restore() async throws { try await set("\(environments), \"faults\": []") }

  /// Replaces members of the state.
  func set(_ members: String) async throws {
    let outcome = try await Program("curl").run(
      ["--silent", "--show-error", "--fail", "--data-binary", "@-", "\(api)/control"],
      input: Array("{\(members)}".utf8))
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  func fault(_ members: String) async throws { try await set(#""faults": [{\#(members)}]"#) }

  func state(_ path: JSONStep...) async throws -> JSONValue? {
    let outcome = try await Program("curl").run(["--silent", "--fail", "\(api)/control"])
    let node = try JSONText(Array(outcome.output.utf8)).node(at: path)
    return node.map { JSONValue($0) }
  }

  /// The bodies that were PUT into an environment.
  func puts(_ environment: String) async throws -> [JSONValue] {
    if case .array(let bodies)? = try await state("puts", .key(environment)) { bodies } else { [] }
  }

  func forwards(_ environment: String) async throws -> JSONValue? {
    try await state("environments", .key(environment), "networking", "portForwards")
  }

  /// Waits until so many requests are held.
  func waitForHeld(_ count: Int = 1) async throws {
    for _ in 0..<2000 {
      if try await state("held") == .number("\(count)") { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    Issue.record("no request came")
  }

  /// Expects that all requests and good answers were as the API describes them.
  func expectDescribed(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    #expect(try await state("violations") == .array([]), sourceLocation: sourceLocation)
  }

  /// An environment of the program.
  struct Environment {
    let id: String
    var type = "dev"
    var status = "ready"
    /// Nil where nothing was ever enabled.
    var forwards: [Forward]? = []
    var hosts: [String] = []
    var isEnabled = true
    /// Variables as JSON objects.
    var variables: [String] = []

    var json: String {
      let list = (forwards ?? []).map(\.json).joined(separator: ", ")
      let hosts = hosts.map { "\"\($0)\"" }.joined(separator: ", ")
      let networking =
        forwards == nil
        ? "null"
        : #"{"portForwards": [\#(list)], "nonProxyHosts": [\#(hosts)], "advancedNetworkingEnabled": \#(isEnabled)}"#
      return """
        {"name": "acme \(id)", "type": "\(type)", "status": "\(status)", "networking": \(networking),
         "variables": [\(variables.joined(separator: ", "))]}
        """
    }
  }

  struct Forward {
    let name: String
    let portDest: Int
    let portOrig: Int

    init(_ name: String, _ portDest: Int, _ portOrig: Int) {
      (self.name, self.portDest, self.portOrig) = (name, portDest, portOrig)
    }

    static let database = Forward("db.acme.site", 3306, 30001)
    static let directory = Forward("ldap.acme.site", 636, 30002)
    static let mail = Forward("smtp.sendgrid.net", 465, 30465)

    var json: String {
      #"{"name": "\#(name)", "portDest": \#(portDest), "portOrig": \#(portOrig)}"#
    }
  }
}

extension [CloudServer.Forward] {
  /// The list as a body has it.
  var value: JSONValue {
    .array(
      map {
        [
          "name": .string($0.name), "portDest": .number("\($0.portDest)"),
          "portOrig": .number("\($0.portOrig)"),
        ]
      })
  }
}
