import JSONText
import TestKit
import Testing

/// The members of JSON output, which are the same whatever happened.
struct CloudJSONTests {
  private typealias Forward = CloudServer.Forward

  @Test(arguments: ["status", "diff", "apply --yes", "variables set"])
  func `an environment that cannot be read has the members of one that can`(
    _ command: String
  ) async throws {
    let server = try await CloudServer([
      .init(id: "111", forwards: [Forward("smtp.other.site", 465, 30465)]),
      .init(id: "222", forwards: [.database]),
    ])
    let project = try await CloudProject(server)
    let arguments = "\(command) --environment 111 --environment 222 --format json"
    let good = try await project.run(arguments, input: "a\nb\n")
    for fault in ["advancedNetworking", "variables"] {
      try await server.fault(
        #""method": "GET", "resource": "\#(fault)", "environment": "222", "kind": "503""#)
      let bad = try await project.run(arguments, input: "a\nb\n")
      let isRead = good.output == bad.output
      #expect(isRead || bad.status == 3 || good.status == 1, "\(bad)")
      for index in 0...1 {
        let members = try Self.members(good.output, "environments", .element(index))
        #expect(try Self.members(bad.output, "environments", .element(index)) == members)
        #expect(!members.isEmpty)
      }
      #expect(try Self.members(bad.output) == Self.members(good.output))
    }
  }

  @Test func `where there is nothing to do the members are the same`() async throws {
    let server = try await CloudServer([.init(id: "111", forwards: [.mail])])
    let project = try await CloudProject(server)
    let graph = #"""
      "transport": "graph", "oauth": {"tenant": "acme.site", "clientId": "1234"},
      "destination": {"provider": "office365"}
      """#
    let other = try await CloudProject(server, graph)
    for command in ["diff", "apply --yes"] {
      let arguments = "\(command) --environment 111 --format json"
      let outputs = [
        try await project.run(arguments).output, try await other.run(arguments).output,
      ]
      #expect(try Self.members(outputs[0]) == Self.members(outputs[1]))
    }
  }

  private static func members(_ text: String, _ path: JSONStep...) throws -> [String] {
    try JSONText(Array(text.utf8)).node(at: path)?.members.map(\.name) ?? []
  }
}
