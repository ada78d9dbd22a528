import Foundation
package import JSONText
package import Testing

/// A server that plays Cloud Manager's API on loopback, for one test.
package final class CloudServer: @unchecked Sendable {
  /// Used by nobody once the server has told its port.
  private let terminal: PseudoTerminal
  package let api: String
  private let environments: String

  package static let program = "12345"
  package static let secrets = ["ORG@AdobeOrg", "the-api-key", "the-token"]
  /// The credentials that the server knows.
  package static let credentials = [
    "CM_ORGANIZATION": secrets[0], "CM_API_KEY": secrets[1], "CM_TOKEN": secrets[2],
  ]

  package init(_ environments: [Environment], _ more: String...) async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    terminal = try PseudoTerminal(
      "/usr/bin/env", ["python3", folder.appending(path: "cloud.py").path], inOwnNetwork: true)
    try terminal.read(until: "a port", within: 60_000) { $0.text.contains("\n") }
    let port = try #require(Int(terminal.text.prefix { $0.isNumber }))
    api = "http://127.0.0.1:\(port)"
    let all = environments.map { "\"\($0.id)\": \($0.json)" }.joined(separator: ", ")
    self.environments = #""environments": {\#(all)}"#
    try await set(([self.environments] + more).joined(separator: ", "))
  }

  /// Makes the environments what they were at first.
  package func restore() async throws { try await set("\(environments), \"faults\": []") }

  /// Replaces members of the state.
  package func set(_ members: String) async throws {
    let outcome = try await OwnNetwork.program("curl").run(
      ["--silent", "--show-error", "--fail", "--data-binary", "@-", "\(api)/control"],
      input: Array("{\(members)}".utf8))
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  package func fault(_ members: String) async throws {
    try await set(#""faults": [{\#(members)}]"#)
  }

  package func state(_ path: JSONStep...) async throws -> JSONValue? {
    let outcome = try await OwnNetwork.program("curl").run(["--silent", "--fail", "\(api)/control"])
    let node = try JSONText(Array(outcome.output.utf8)).node(at: path)
    return node.map { JSONValue($0) }
  }

  /// The bodies that were PUT into an environment.
  package func puts(_ environment: String) async throws -> [JSONValue] {
    if case .array(let bodies)? = try await state("puts", .key(environment)) { bodies } else { [] }
  }

  package func forwards(_ environment: String) async throws -> JSONValue? {
    try await state("environments", .key(environment), "networking", "portForwards")
  }

  /// Waits until so many requests are held.
  package func waitForHeld(_ count: Int = 1) async throws {
    for _ in 0..<2000 {
      if try await state("held") == .number("\(count)") { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    Issue.record("no request came")
  }

  /// Expects that all requests and good answers were as the API describes them.
  package func expectDescribed(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    #expect(try await state("violations") == .array([]), sourceLocation: sourceLocation)
  }

  /// An environment of the program.
  package struct Environment {
    package let id: String
    private let type: String
    private let status: String
    /// Nil where nothing was ever enabled.
    private let forwards: [Forward]?
    private let hosts: [String]
    private let isEnabled: Bool
    /// Variables as JSON objects.
    private let variables: [String]

    package init(
      id: String, type: String = "dev", status: String = "ready", forwards: [Forward]? = [],
      hosts: [String] = [], isEnabled: Bool = true, variables: [String] = []
    ) {
      self.id = id
      self.type = type
      self.status = status
      self.forwards = forwards
      self.hosts = hosts
      self.isEnabled = isEnabled
      self.variables = variables
    }

    package var json: String {
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

  package struct Forward {
    package let name: String
    package let portDest: Int
    package let portOrig: Int

    package init(_ name: String, _ portDest: Int, _ portOrig: Int) {
      (self.name, self.portDest, self.portOrig) = (name, portDest, portOrig)
    }

    package static let database = Forward("db.acme.site", 3306, 30001)
    package static let directory = Forward("ldap.acme.site", 636, 30002)
    package static let mail = Forward("smtp.sendgrid.net", 465, 30465)

    package var json: String {
      #"{"name": "\#(name)", "portDest": \#(portDest), "portOrig": \#(portOrig)}"#
    }
  }
}

extension [CloudServer.Forward] {
  /// The list as a body has it.
  package var value: JSONValue {
    .array(
      map {
        [
          "name": .string($0.name), "portDest": .number("\($0.portDest)"),
          "portOrig": .number("\($0.portOrig)"),
        ]
      })
  }
}
