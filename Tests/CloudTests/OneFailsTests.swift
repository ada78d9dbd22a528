import JSONText
import TestKit
import Testing

/// One environment fails, and no other is touched.
struct OneFailsTests {
  private func server() async throws -> CloudServer {
    try await CloudServer([
      .init(id: "111", forwards: [.database]), .init(id: "222", forwards: [.directory]),
    ])
  }

  private static let kinds = [
    "503", "500", "404", "401", "403", "409", "429", "302", "close", "html", "truncated", "cut",
    "garbage", "huge", "error", "others", "several", "paged",
  ]

  private static let bodies = [
    "error": #"{"error_code": "500123", "message": "out of order"}"#,
    "others":
      #"{"_embedded": {"networkingConfigurations": [{"environmentId": "111", "portForwards": []}]}}"#,
    "several": #"""
    {"_embedded": {"networkingConfigurations": [{"nonProxyHosts": ["a"]}, {"nonProxyHosts": ["b"]}]}}
    """#,
    "paged": #"{"_embedded": {"networkingConfigurations": []}, "_links": {"next": {"href": "/"}}}"#,
  ]

  private static func fault(_ kind: String, after: Int) -> String {
    let body = bodies[kind].map { #", "body": \#($0)"# } ?? ""
    return #"""
      "method": "GET", "resource": "advancedNetworking", "environment": "222", "after": \#(after),
      "kind": "\#(bodies[kind] == nil ? kind : "body")"\#(body)
      """#
  }

  @Test(arguments: ["111 222", "222 111"])
  func `an environment that cannot be read leaves both as they are`(order: String) async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    let options = order.split(separator: " ").map { "--environment \($0)" }.joined(separator: " ")
    for kind in Self.kinds {
      try await server.fault(Self.fault(kind, after: 0))
      let outcome = try await project.run("apply --yes \(options)")
      // An environment without a configuration may be the first, which --yes does not confirm.
      #expect(outcome.status == (kind == "404" ? 2 : 3), "\(kind): \(outcome)")
      #expect(outcome.output.contains("environment 222 (qa): not changed: "), "\(kind): \(outcome)")
    }
    #expect(try await server.state("puts") == .object([]))
    #expect(try project.kept().isEmpty)
    try await server.expectDescribed()
  }

  @Test func `an environment that fails right before its change is not touched`() async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    for kind in Self.kinds {
      try await server.restore()
      try await server.fault(Self.fault(kind, after: 1))
      let outcome = try await project.run("apply --yes --environment 111 --environment 222")
      #expect(outcome.status == 1, "\(kind): \(outcome)")
      #expect(outcome.output.contains("environment 111 (dev): done"), "\(kind): \(outcome)")
      #expect(outcome.output.contains("environment 222 (qa): not changed: "), "\(kind): \(outcome)")
      #expect(try await server.puts("222").isEmpty)
      #expect(try await server.forwards("111") == [CloudServer.Forward.database, .mail].value)
    }
  }

  @Test(arguments: ["503", "401", "404", "close", "html", "truncated"])
  func `the environment itself is asked first`(kind: String) async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    try await server.fault(
      #""method": "GET", "resource": "environment", "environment": "222", "kind": "\#(kind)""#)
    let outcome = try await project.run("apply --yes --all")
    #expect(outcome.status == 3, "\(outcome)")
    #expect(try await server.state("puts") == .object([]))
  }

  @Test func `status and diff tell of the other all the same`() async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    for kind in Self.kinds {
      try await server.fault(Self.fault(kind, after: 0))
      for command in ["status", "diff"] {
        let outcome = try await project.run("\(command) --environment 222 --environment 111")
        #expect(outcome.status == (kind == "404" ? 1 : 3), "\(kind): \(outcome)")
        #expect(outcome.output.contains("db.acme.site"), "\(kind): \(outcome)")
      }
    }
  }

  @Test func `a reason that concerns every request is said once`() async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    try await server.fault(#""kind": "401", "resource": "environment""#)
    for command in ["status", "diff", "variables set"] {
      let outcome = try await project.run(
        "\(command) --environment 222 --environment 111", input: "a\nb\n")
      #expect(outcome.status == 3, "\(outcome)")
      #expect(outcome.output.matches(of: /answered 401/).count == 1, "\(outcome)")
      #expect(
        outcome.output.contains("could not read environment 111, for the same reason."),
        "\(outcome)")
    }
    try await server.fault(#""kind": "403", "environment": "222""#)
    let outcome = try await project.run("status --environment 222 --environment 111")
    #expect(outcome.output.contains("What stands in the way"), "\(outcome)")
    #expect(outcome.output.hasSuffix("Not everything could be read.\n"), "\(outcome)")
  }

  @Test func `a wrong program is named`() async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    let outcome = try await project.run("apply --environment 111 --program 99 --yes")
    #expect(outcome.status == 3)
    #expect(
      outcome.output.contains(
        "could not read the network infrastructure of program 99: Cloud Manager answered 404."),
      "\(outcome)")
  }

  @Test func `an API that cannot be reached is told, with what to look at`() async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    let outcome = try await OwnNetwork.mailwizard.run(
      ["cloud", "status", "--environment", "111", "--api", "http://127.0.0.1:1"],
      in: project.files.path, environment: project.environment())
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("curl failed with 7: Failed to connect"), "\(outcome)")
    // No other request would succeed, and the reason is said once.
    #expect(outcome.output.matches(of: /curl failed/).count == 1)
    #expect(outcome.output.contains("Check the network and the proxy settings."))
  }
}
