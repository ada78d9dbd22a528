import JSONText
import TestKit
import Testing

struct CloudVariablesTests {
  @Test func `values come from standard input, types from the files`() async throws {
    let server = try await CloudServer([
      .init(id: "111", variables: [#"{"name": "OTHER", "value": "x", "type": "string"}"#])
    ])
    let project = try await CloudProject(server)
    let outcome = try await project.run(
      "variables set --environment 111", input: "apikey\nSG.pass \"word\" \\ ünï\n")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("set EMAIL_PASSWORD, EMAIL_USERNAME"))
    #expect(!outcome.output.contains("SG.pass"))
    #expect(
      try await server.state("environments", "111", "variables") == [
        ["name": "OTHER", "value": "x", "type": "string"],
        ["name": "EMAIL_USERNAME", "value": "apikey", "type": "string", "status": "ready"],
        [
          "name": "EMAIL_PASSWORD", "value": "SG.pass \"word\" \\ ünï", "type": "secretString",
          "status": "ready",
        ],
      ])
    try await server.expectDescribed()
  }

  @Test func `one name, for the services that are asked for, in several environments`() async throws
  {
    let server = try await CloudServer([.init(id: "111"), .init(id: "222")])
    let project = try await CloudProject(server)
    let outcome = try await project.run(
      "variables set --environment dev --environment qa --name EMAIL_PASSWORD --service author --service publish --environment 111",
      input: "hush\n")
    #expect(outcome.status == 2)
    let named = try await project.run(
      "variables set --environment 111 --environment qa --name EMAIL_PASSWORD --service author --service publish",
      input: "hush\n")
    #expect(named.status == 0, "\(named)")
    for id in ["111", "222"] {
      let variables = try await server.state("environments", .key(id), "variables")
      let expected: JSONValue = .array(
        ["author", "publish"].map {
          [
            "name": "EMAIL_PASSWORD", "value": "hush", "type": "secretString",
            "service": .string($0), "status": "ready",
          ]
        })
      #expect(variables == expected)
    }
    try await server.expectDescribed()
  }

  @Test func `a name of the other type is said, not deleted, and nothing is set anywhere`()
    async throws
  {
    let server = try await CloudServer([
      .init(id: "111"),
      .init(id: "222", variables: [#"{"name": "EMAIL_USERNAME", "type": "secretString"}"#]),
    ])
    let project = try await CloudProject(server)
    let outcome = try await project.run(
      "variables set --environment 111 --environment 222", input: "apikey\nhush\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("EMAIL_USERNAME is a secret in Cloud Manager"))
    #expect(try await server.state("environments", "111", "variables") == .array([]))
    #expect("\(String(describing: try await server.state("log")))".contains("PATCH") == false)
  }

  @Test(arguments: ["", "apikey\n", "apikey\n\n"])
  func `a value that is missing sets nothing, and is no deletion`(input: String) async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let outcome = try await project.run("variables set --environment 111", input: input)
    #expect(outcome.status == 2, "\(outcome)")
    #expect("\(String(describing: try await server.state("log")))".contains("PATCH") == false)
  }

  @Test(arguments: [("404", 3), ("401", 3), ("503", 1), ("after:close", 1)])
  func `a refusal sets nothing, and a lost answer is told as such`(
    kind: String, status: Int32
  ) async throws {
    let server = try await CloudServer([.init(id: "111"), .init(id: "222")])
    let project = try await CloudProject(server)
    try await server.fault(#""method": "PATCH", "kind": "\#(kind)""#)
    let outcome = try await project.run(
      "variables set --environment 111 --environment 222", input: "apikey\nhush\n")
    #expect(outcome.status == status, "\(outcome)")
    #expect(
      outcome.output.contains(status == 3 ? "nothing was set: " : "sent, but not confirmed: "))
    #expect(try await server.state("environments", "222", "variables") == .array([]))
  }

  @Test(arguments: [" x", "x ", "x"])
  func `a space that was copied with a value is said`(value: String) async throws {
    let server = try await CloudServer([.init(id: "111")])
    let outcome = try await CloudProject(server).run(
      "variables set --environment 111 --name EMAIL_PASSWORD", input: "\(value)\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("begins or ends with a space") == (value != "x"))
  }

  @Test func `a value that is too long is refused, a long secret and a placeholder are said`()
    async throws
  {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let long = try await project.run(
      "variables set --environment 111 --name EMAIL_PASSWORD",
      input: String(repeating: "x", count: 2049) + "\n")
    #expect(long.status == 2)
    let odd = try await project.run(
      "variables set --environment 111 --name EMAIL_PASSWORD",
      input: "$[" + String(repeating: "x", count: 498) + "\n")
    #expect(odd.status == 0)
    #expect(odd.errors.contains("fewer than 500"))
    #expect(odd.errors.contains("as a placeholder"))
  }

  @Test func `a terminal shows nothing of a value`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let terminal = try project.start("variables set --environment 111")
    try terminal.type(
      "someone-here", at: "variable EMAIL_USERNAME, apikey (literally this word): ")
    try terminal.type("hush-hush", at: "secret EMAIL_PASSWORD, your SendGrid API key: ")
    try terminal.awaitEnd()
    #expect(terminal.exitStatus == 0, "\(terminal.text)")
    #expect(!terminal.text.contains("hush-hush") && !terminal.text.contains("someone-here"))
  }

  @Test func `two values that are pasted together are two values`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let terminal = try project.start("variables set --environment 111")
    try terminal.type("someone-here\nhush-hush", at: "variable EMAIL_USERNAME, apikey")
    try terminal.awaitEnd()
    #expect(terminal.exitStatus == 0, "\(terminal.text)")
    #expect(!terminal.text.contains("hush-hush"))
  }

  @Test func `a name that no file reads is wrong usage`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let outcome = try await project.run(
      "variables set --environment 111 --name OTHER", input: "x\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("do not read OTHER"))
  }
}
