import Foundation
import JSONText
import TestKit
import Testing

/// Cloud Manager, or somebody between, answers with texts that mean something to a terminal, a
/// pipeline or a parser.
struct NastyAnswersTests {
  private static let commands = ["status", "diff", "apply --yes --wait 0", "variables set"]

  /// A text as a JSON string.
  private static func quoted(_ text: String) -> String {
    JSONText(.string(text), indent: 0).text.trimmingCharacters(in: .newlines)
  }

  /// Bodies that are no good answer; the server sends a lone surrogate from U+DC80 on as one byte.
  private static let bodies =
    NastyText.all.flatMap { text in
      let text = quoted(text)
      return [
        text, "{\"title\": \(text), \"invalidParams\": [{\"name\": \(text), \"reason\": \(text)}]}",
        "{\"error_code\": \(text), \"message\": \(text)}", "{\(text): 1, \(text): 2}",
      ].map(quoted)
    } + NastyText.all.map(quoted)
    + [
      String(repeating: "[", count: 10_000), String(repeating: "{\"a\":", count: 10_000),
      "{\"message\": \"\(String(repeating: "::error::", count: 12_000))\"}",
      String(repeating: "\u{1B}]0;x\u{7}\n", count: 12_000), "<html>\u{1B}[2J\n::error::x",
    ].map(quoted)
    + [#""\udcff\udc9b\udc1b\n::error::x\udcc2""#, #""{\"title\": \"\udcff\udc9d\udce2\udc80\"}""#]

  /// Runs a command; its status.
  private func expectInert(
    _ command: String, _ project: CloudProject, _ note: String
  ) async throws -> Int32 {
    let outcome = try await project.run(command, input: "a\nb\n")
    #expect((0...3).contains(outcome.status), "\(note): \(command) \(outcome)")
    if !outcome.output.isEmpty {
      let faults =
        command.hasSuffix("json") ? NastyText.faults(inJSON:) : NastyText.faults(inLinesOf:)
      #expect(faults(outcome.output) == [], "\(note): \(command) \(outcome)")
    }
    #expect(
      NastyText.faults(inLinesOf: outcome.errors) == [], "\(note): \(command) \(outcome)")
    #expect((outcome.output + outcome.errors).utf8.count < 40_000, "\(note): \(command)")
    return outcome.status
  }

  @Test func `an answer that is none of its kind changes nothing and is no command`() async throws {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let project = try await CloudProject(server)
    let seed = try #require(Random.seeds(1).first)
    var random = Random(seed: seed)
    for _ in 0..<24 {
      let body = random.pick(Self.bodies)
      let status = random.pick([
        "200", "201", "204", "400", "401", "403", "404", "409", "429", "503",
      ])
      let resource = random.pick(["environment", "advancedNetworking", "networkInfrastructures"])
      try await server.fault(
        #""method": "GET", "resource": "\#(resource)", "kind": "\#(status)", "body": \#(body)"#)
      let command = random.pick(Self.commands)
      let format = random.pick(["text", "json"])
      let note = "seed \(seed): \(status) \(resource) \(body.prefix(200))"
      let ended = try await expectInert(
        "\(command) --environment 111 --format \(format)", project, note)
      let isAsked = !command.hasPrefix("variables") || resource == "environment"
      try await server.set(#""faults": []"#)
      // A program without infrastructure, and an environment without forwards, are no failure.
      #expect(!isAsked || ended != 0, "\(note): \(command)")
      if resource != "networkInfrastructures" {
        #expect(try await server.state("puts") == .object([]), "\(note): \(command)")
      }
    }
  }

  @Test func `names of an environment are no commands and stay what they are`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let seed = try #require(Random.seeds(1).first)
    var random = Random(seed: seed)
    for _ in 0..<12 {
      let text = { (random: inout Random) in Self.quoted(random.pick(NastyText.all)) }
      let host = random.pick(NastyText.all)
      try await server.set(
        #"""
        "puts": {}, "regions": ["va7", \#(text(&random))],
        "infrastructures": [{"kind": "flexiblePortEgress", "region": \#(text(&random)),
          "status": \#(random.oneIn(2) ? "\"ready\"" : text(&random))}],
        "environments": {"111": {"name": \#(text(&random)), "type": \#(text(&random)),
          "status": \#(random.oneIn(3) ? text(&random) : "\"ready\""),
          "networking": {"portForwards": [{"name": \#(Self.quoted(host)), "portDest": 1, "portOrig": 30001}],
            "nonProxyHosts": [\#(text(&random))], "advancedNetworkingEnabled": true},
          "variables": [{"name": \#(text(&random)), "type": "string", "status": \#(text(&random))},
            {"name": "EMAIL_USERNAME", "type": "secretString", "service": \#(text(&random))}]}}
        """#)
      for command in Self.commands {
        for format in ["text", "json"] {
          _ = try await expectInert(
            "\(command) --environment 111 --format \(format)", project, "seed \(seed)")
        }
      }
      for body in try await server.puts("111") {
        let forwards = JSONText(body, indent: 0)["portForwards"]?.elements ?? []
        #expect(forwards.contains { $0.member("name")?.scalar == host }, "seed \(seed): \(body)")
      }
    }
  }
}
