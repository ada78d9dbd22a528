import Foundation
import TestKit
import Testing

/// The commands of the next steps, in shells that talk to a server in Cloud Manager's place.
struct PastedCommandsTests {
  static let ways = ["bash", "zsh", "dash"].flatMap { shell in
    ["script", "pasted", "typed"].map { Way(shell: shell, way: $0) }
  }

  struct Way: Codable, Sendable, CustomTestStringConvertible {
    let shell: String
    /// As a script, pasted with a terminal's brackets around it, or as if it were typed.
    let way: String
    var testDescription: String { "\(shell), \(way)" }
  }

  private static let networking = "/api/program/12345/environment/"
  private static let old = #"{"name": "ldap.acme.site", "portDest": 636, "portOrig": 30636}"#
  private static let database = #"{"name": "db.acme.site", "portDest": 3306, "portOrig": 30001}"#
  private static let own = #"{"name": "smtp.mymail.com", "portDest": 465, "portOrig": 30002}"#

  /// The end of a body with forwards, with the keys in the product's order.
  private static func body(_ forwards: String..., hosts: String = "") -> String {
    let list = forwards.joined(separator: ",").replacing(": ", with: ":").replacing(", ", with: ",")
    let named = hosts.isEmpty ? "" : #","nonProxyHosts":[\#(hosts)]"#
    return #"{"portForwards":[\#(list)]\#(named)}"# + "\n"
  }

  private static func configuration(_ environment: String, _ forwards: String...) -> String {
    """
    {"environmentId": "\(environment)", "advancedNetworkingEnabled": true,
     "portForwards": [\(forwards.joined(separator: ", "))]}
    """
  }

  private static func server(
    _ environments: KeyValuePairs<String, [String]>, infrastructures: String = "[]",
    faults: KeyValuePairs<String, String> = [:]
  ) -> String {
    let list = environments.map { "\"\($0)\": [\($1.joined(separator: ","))]" }
    let failing = faults.map { "\"\($0)\": \($1)" }
    return """
      {"environments": {\(list.joined(separator: ","))}, "infrastructures": \(infrastructures),
       "faults": {\(failing.joined(separator: ","))}}
      """
  }

  private struct Outcome: Decodable {
    let text: String
    let requests: [Request]
    let arguments: String
    let left: [String]

    struct Request: Decodable {
      let method: String
      let path: String
      let body: String
      let headers: [String: String?]
    }

    var sent: [Request] { requests.filter { $0.method != "GET" } }
  }

  private struct Block: Encodable {
    let lines: [String]
    var answers: [String] = []
  }

  /// The steps of the tutorial's project with two environments.
  private struct Steps {
    let project: TemporaryProject
    let steps: [Step]

    struct Step: Decodable {
      let title: String
      let blocks: [Block]
      struct Block: Decodable { let lines: [String] }
    }

    init(_ answers: (String) -> String = { $0 }) async throws {
      project = try TemporaryProject(Tutorial.project)
      let cloud = """
        "cloudManager": {"program": "12345", "environments": [{"type": "dev", "id": "111"},
          {"type": "prod", "id": "222"}]},
        "networking"
        """
      try await project.generate(
        answers(Tutorial.answers.replacing("\"networking\"", with: cloud)))
      let outcome = try await Program.mailwizard.run(
        ["handover", "--format", "json"], in: project.path)
      struct Document: Decodable { let steps: [Step] }
      steps = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8)).steps
    }

    /// The blocks of the last step that call a function.
    func blocks(calling name: String) throws -> [[String]] {
      let blocks = try #require(steps.last).blocks.map(\.lines)
      let calling = blocks.filter { $0.contains { $0.hasPrefix(name) } }
      try #require(!calling.isEmpty)
      return calling
    }

    func login() throws -> PastedCommandsTests.Block {
      PastedCommandsTests.Block(
        lines: try blocks(calling: "cm_login() {")[0], answers: ["acme@AdobeOrg", "the-key", token])
    }

    let token = "eyJ0b2tlbg.c2VjcmV0"

    /// Logs in and runs blocks; the server has what a JSON text says.
    func run(_ way: Way, _ server: String, _ blocks: [PastedCommandsTests.Block]) async throws
      -> Outcome
    {
      let before = try FileManager.default.subpathsOfDirectory(atPath: project.path).sorted()
      let list = try JSONEncoder().encode([login()] + blocks)
      let order = """
        {"shell": "\(way.shell)", "way": "\(way.way)", "folder": "\(project.path)",
         "server": \(server), "blocks": \(String(decoding: list, as: UTF8.self))}
        """
      let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "paste.py")
      let outcome = try await Program("python3").run([script.path], input: Array(order.utf8))
      try #require(outcome.status == 0, "\(outcome.errors)")
      let result = try JSONDecoder().decode(Outcome.self, from: Data(outcome.output.utf8))
      let after = try FileManager.default.subpathsOfDirectory(atPath: project.path).sorted()
      #expect(after == before)
      #expect(result.left.filter { !$0.hasSuffix("_history") } == [])
      #expect(!result.arguments.contains(token) && result.arguments.contains("GET"))
      #expect(
        result.requests.allSatisfy {
          $0.headers["Authorization"] == "Bearer \(token)"
            && $0.headers["x-gw-ims-org-id"] == "acme@AdobeOrg"
            && $0.headers["x-api-key"] == "the-key"
        })
      return result
    }
  }

  @Test(arguments: ways)
  func `what an environment has stays, and a second run sends nothing`(_ way: Way) async throws {
    let steps = try await Steps()
    let blocks = try steps.blocks(calling: "mail_forwards").map { Block(lines: $0) }
    let server = Self.server([
      "111": [Self.configuration("111", Self.old), Self.configuration("111", Self.database)],
      "222": [],
    ])
    let outcome = try await steps.run(way, server, blocks + blocks)
    #expect(
      outcome.sent.map(\.path)
        == ["111", "222"].map { "\(Self.networking)\($0)/advancedNetworking" })
    #expect(
      outcome.sent.map(\.body)
        == [Self.body(Self.old, Self.database, Self.own), Self.body(Self.own)])
    #expect(outcome.text.contains("stays  30636 to ldap.acme.site:636"))
    #expect(outcome.text.contains("Nothing to do"))
  }

  @Test func `a forward that two configurations have is sent once, as it is`() async throws {
    let steps = try await Steps()
    let blocks = try steps.blocks(calling: "mail_forwards").map { Block(lines: $0) }
    let nameless = #"{"portDest":22,"portOrig":30022}"#
    let tagged = #"{"name":"ldap.acme.site","portDest":636,"portOrig":30636,"tag":"x"}"#
    let both = Self.configuration("111", tagged, nameless)
    let outcome = try await steps.run(
      Self.ways[0], Self.server(["111": [both, both], "222": []]), blocks)
    #expect(outcome.sent.first?.body == Self.body(tagged, nameless, Self.own))
  }

  @Test func `hosts of others stay, and are named in what is sent`() async throws {
    let steps = try await Steps()
    let blocks = try steps.blocks(calling: "mail_forwards").map { Block(lines: $0) }
    let there = #"{"environmentId": "111", "portForwards": [], "nonProxyHosts": ["*.acme.site"]}"#
    let outcome = try await steps.run(
      Self.ways[0], Self.server(["111": [there], "222": []]), blocks)
    #expect(
      outcome.sent.map(\.body)
        == [Self.body(Self.own, hosts: #""*.acme.site""#), Self.body(Self.own)])
    #expect(outcome.text.contains("stays  *.acme.site"))
  }

  /// Answers to the GET of an environment, each with what the person reads.
  static let failures: [(answer: String, words: String)] = [
    (#"{"status": 503, "body": "<html>busy here</html>"}"#, "busy here"),
    (#"{"status": 401, "body": {"message": "Oauth token is not valid"}}"#, "Oauth token is not"),
    (#"{"status": 403, "body": {"message": "no role"}}"#, "status 403. The role is missing"),
    (#"{"status": 404, "body": {"message": "not found"}}"#, "status 404. No such id"),
    (#"{"status": 500, "body": ""}"#, "status 500. Cloud Manager has a problem"),
    (#"{"status": 200, "body": {"message": "an error"}}"#, "not a whole list"),
    (#"{"status": 200, "body": "<html></html>"}"#, "parse error"),
    (#"{"status": 200, "body": "[]"}"#, "not a whole list"),
    (#"{"status": 200, "body": "null"}"#, "not a whole list"),
    (#"{"status": 200, "body": {"_embedded": "x"}}"#, "not a whole list"),
    (#"{"status": 200, "body": {"_embedded": {"networkingConfigurations": [1]}}}"#, "jq: error"),
    (#"{"status": 200, "body": ""}"#, "mail_forwards 222"),
    (#"{"closes": true}"#, "curl: ("),
    (#"{"status": 200, "length": 9000, "body": "{\"_embedded\":"}"#, "curl: ("),
    (
      #"{"status": 200, "body": {"_embedded": {"networkingConfigurations": []}, "_links": {"next": {}}}}"#,
      "not a whole list"
    ),
    (
      #"{"status": 200, "body": {"_embedded": {"networkingConfigurations": [{"environmentId": "111"}]}}}"#,
      "another environment"
    ),
    (list(#""programId": "999""#), "another environment"),
    (list(#""portForwards": "smtp""#), "portForwards cannot be read"),
    (list(#""portForwards": {"a": \#(old)}"#), "portForwards cannot be read"),
    (list(#""portForwards": [null]"#), "portForwards cannot be read"),
    (
      list(#""portForwards": [{"name": "a.acme.site", "portDest": 1, "portOrig": "30001"}]"#),
      "portForwards cannot be read"
    ),
    (list(#""nonProxyHosts": {"a": "b"}"#), "nonProxyHosts cannot be read"),
    (list(#""tunnels": [1]"#), "Unknown lists: tunnels"),
    (list("", rest: #", "_totalNumberOfItems": 2"#), "not a whole list"),
  ]

  /// A list of one configuration with these members.
  private static func list(_ members: String, rest: String = "") -> String {
    #"""
    {"status": 200,
     "body": {"_embedded": {"networkingConfigurations": [{\#(members)}]}\#(rest)}}
    """#
  }

  @Test(arguments: failures.indices)
  func `an environment that does not answer keeps all it has, whatever ran before`(
    _ index: Int
  ) async throws {
    let (answer, words) = Self.failures[index]
    let steps = try await Steps()
    let blocks = try steps.blocks(calling: "mail_forwards").map { Block(lines: $0) }
    let server = Self.server(
      ["111": [Self.configuration("111", Self.old)], "222": []],
      faults: ["GET \(Self.networking)222/advancedNetworking": answer])
    // A script shows no commands, so that the words are those of a command that ran.
    for way in [Self.ways[0], Self.ways[index % Self.ways.count]] {
      let outcome = try await steps.run(way, server, blocks)
      #expect(outcome.sent.map(\.path) == ["\(Self.networking)111/advancedNetworking"])
      #expect(outcome.sent.map(\.body) == [Self.body(Self.old, Self.own)])
      #expect(way.way == "script" && words.contains("mail_") || outcome.text.contains(words))
      #expect(way.way != "script" || !outcome.text.contains("Nothing to do"))
    }
  }

  @Test(arguments: [
    #"{"name": "other.acme.site", "portDest": 465, "portOrig": 30002}"#,
    #"{"name": "smtp.mymail.com", "portDest": 465, "portOrig": 30003}"#,
  ])
  func `a conflict is named and nothing is sent`(_ forward: String) async throws {
    let steps = try await Steps()
    let blocks = try steps.blocks(calling: "mail_forwards").map { Block(lines: $0) }
    for way in Self.ways.prefix(2) {
      let outcome = try await steps.run(
        way, Self.server(["111": [Self.configuration("111", forward)], "222": []]), blocks)
      #expect(outcome.sent.map(\.path) == ["\(Self.networking)222/advancedNetworking"])
      #expect(outcome.text.contains("is in the way of 30002 to smtp.mymail.com:465"))
    }
  }

  @Test func `a refusal says the reason`() async throws {
    let steps = try await Steps()
    let blocks = try steps.blocks(calling: "mail_forwards").map { Block(lines: $0) }
    let server = Self.server(
      ["111": [], "222": []],
      faults: [
        "PUT \(Self.networking)111/advancedNetworking":
          #"{"status": 400, "body": {"errors": ["portOrig 30002 is taken"]}}"#
      ])
    let outcome = try await steps.run(Self.ways[1], server, blocks)
    #expect(outcome.text.contains("status 400"))
    #expect(outcome.text.contains("portOrig 30002 is taken"))
  }

  @Test(arguments: ways)
  func `a value arrives as it was typed, and in no argument`(_ way: Way) async throws {
    let values = ["apikey", #"  pa"ss\wo'rd $(id) `x` ä€ \n %41 "#]
    let steps = try await Steps()
    let block = Block(lines: try steps.blocks(calling: "cm_variables 1")[0], answers: values)
    let outcome = try await steps.run(way, Self.server(["111": [], "222": []]), [block])
    let request = try #require(outcome.sent.first)
    #expect(request.method == "PATCH" && request.path == "\(Self.networking)111/variables")
    struct Variable: Decodable, Equatable { let name, type, value: String }
    #expect(
      try JSONDecoder().decode([Variable].self, from: Data(request.body.utf8)) == [
        Variable(name: "EMAIL_USERNAME", type: "string", value: values[0]),
        Variable(name: "EMAIL_PASSWORD", type: "secretString", value: values[1]),
      ])
    #expect(!outcome.arguments.contains("pa\"ss"))
    if way.way != "script" { #expect(!outcome.text.contains("pa\"ss")) }
  }

  @Test func `an empty value is not sent, since it would delete the variable`() async throws {
    let steps = try await Steps()
    let block = Block(lines: try steps.blocks(calling: "cm_variables 1")[0], answers: [""])
    for way in Self.ways.prefix(3) {
      let outcome = try await steps.run(way, Self.server(["111": [], "222": []]), [block])
      #expect(outcome.sent.isEmpty)
      #expect(outcome.text.contains("It is empty. Nothing was sent."))
    }
  }

  @Test func `infrastructure is created once, in a region that somebody wrote`() async throws {
    let steps = try await Steps()
    let lines = try steps.blocks(calling: "cm_create f")[0]
    let named = Block(lines: lines.map { $0.replacing("REGION", with: "va7") })
    let server = Self.server(["111": [], "222": []])
    let outcome = try await steps.run(
      Self.ways[0], server, [Block(lines: lines), named, named])
    #expect(
      outcome.sent.map(\.body) == [#"{"kind":"flexiblePortEgress","region":"va7"}"# + "\n"])
    #expect(outcome.text.contains("Not a region: REGION"))
    #expect(outcome.text.contains("There is flexiblePortEgress in va7: creating"))
    for answer in [#"{"status": 200, "body": {"message": "x"}}"#, #"{"status": 500, "body": ""}"#] {
      let failing = Self.server(
        ["111": []], faults: ["GET /api/program/12345/networkInfrastructures": answer])
      #expect(try await steps.run(Self.ways[0], failing, [named]).sent.isEmpty)
    }
  }

  @Test(arguments: [(nil, "ENVIRONMENT_ID"), ("1; id", "1; id")] as [(String?, String)])
  func `an id that nobody filled in is refused`(_ id: String?, _ shown: String) async throws {
    let steps = try await Steps()
    let blocks = try steps.blocks(calling: "mail_forwards").map { lines in
      Block(lines: lines.map { $0.replacing("111", with: "'\(id ?? "ENVIRONMENT_ID")'") })
    }
    let outcome = try await steps.run(Self.ways[0], Self.server(["222": []]), blocks)
    #expect(outcome.sent.map(\.path) == ["\(Self.networking)222/advancedNetworking"])
    #expect(outcome.text.contains("Not an ID: \(shown)."))
  }
}
