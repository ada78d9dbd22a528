import Foundation
import JSONText
import TestKit
import Testing

/// The output, and the choice of environments.
struct CloudStatusTests {
  private typealias Forward = CloudServer.Forward

  private func server() async throws -> CloudServer {
    try await CloudServer([
      .init(
        id: "111", forwards: [.mail, .database], hosts: ["*.sendgrid.net"],
        variables: [
          #"{"name": "EMAIL_USERNAME", "value": "hush", "type": "string", "status": "ready"}"#,
          #"{"name": "EMAIL_PASSWORD", "type": "secretString", "service": "author"}"#,
          #"{"name": "OTHER", "value": "hush", "type": "string"}"#,
        ]),
      .init(
        id: "222", status: "updating", forwards: [Forward("ldap.acme.site", 636, 30465)],
        isEnabled: false,
        variables: [#"{"name": "EMAIL_USERNAME", "type": "secretString"}"#]),
      .init(id: "333", type: "prod", forwards: nil),
    ])
  }

  @Test(arguments: ["status.txt", "status.json", "diff.txt", "diff.json"])
  func `what there is and what is missing is printed in every format`(name: String) async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    let format = name.hasSuffix("json") ? "json" : "text"
    let outcome = try await project.run("\(name.prefix { $0 != "." }) --format \(format)")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(!outcome.output.contains("hush"))
    try Golden.expect(
      outcome.output.replacing(project.files.path, with: "/projects/acme")
        .replacing(server.api, with: "http://127.0.0.1:1"), name, folder: "Output")
    try await server.expectDescribed()
  }

  @Test func `nothing stands in the way where all is there`() async throws {
    let server = try await CloudServer([
      .init(
        id: "111", forwards: [.mail],
        variables: [
          #"{"name": "EMAIL_USERNAME", "value": "x", "type": "string"}"#,
          #"{"name": "EMAIL_PASSWORD", "type": "secretString"}"#,
        ])
    ])
    let project = try await CloudProject(server)
    let outcome = try await project.run("status --environment 111")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.hasSuffix("Nothing stands in the way of mail.\n"))
    #expect(try await project.run("diff --environment 111").status == 0)
  }

  @Test func `infrastructure that is missing or of another kind stands first`() async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    for (entries, words) in [
      ("", "the program has no network infrastructure"),
      (#"{"kind": "vpn", "region": "va7", "status": "ready"}"#, "the program has vpn"),
      (
        #"{"kind": "flexiblePortEgress", "region": "va7", "status": "creating"}"#,
        "the network infrastructure is creating"
      ),
      (
        #"{"kind": "flexiblePortEgress", "region": "va7", "status": "failed"}"#,
        "the network infrastructure is failed"
      ),
    ] {
      try await server.set(#""infrastructures": [\#(entries)]"#)
      let outcome = try await project.run("status --environment 111")
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("  1  \(words)"), "\(outcome)")
    }
  }

  @Test(arguments: [
    ("111", ["111"]), ("qa", ["222"]), ("prod", ["333"]), ("qa --environment 222", ["222"]),
    ("prod --environment 111", ["333", "111"]),
  ])
  func `an environment is named by its id, or as the record has it once`(
    names: String, ids: [String]
  ) async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    let outcome = try await project.run("diff --format json --environment \(names)")
    let environments = try JSONText(Array(outcome.output.utf8))["environments"]?.elements ?? []
    #expect(environments.compactMap { $0.member("id")?.scalar } == ids)
  }

  @Test(arguments: [
    ("apply --environment dev", "dev matches several environments: 111 (dev), 222 (dev, qa)"),
    (
      "status --environment other",
      "no environment other. It has 111 (dev), 222 (dev, qa), 333 (prod)"
    ),
    ("apply --yes", "which environment? Use --environment or --all"),
    ("status --all --environment 111", "use either --all or --environment."),
    ("status --program abc", "--program is abc"), ("apply --wait -1", "--wait"),
    ("apply --restore x --remove-former", "use --restore without"),
    ("apply --restore x --all", "--restore needs one --environment"),
    ("apply --restore x --environment 111 --environment 222", "--restore needs one --environment"),
    ("apply --restore ui.config/pom.xml --environment 111", "not a state that"),
    ("variables set --environment 111 --service all", "--service is all"),
  ])
  func `wrong usage is told`(arguments: String, words: String) async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    let outcome = try await project.run(arguments)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.errors.contains(words), "\(outcome)")
    #expect(try await server.state("log") == .array([]))
  }

  @Test func `without a record the program and the environment are asked for`() async throws {
    let server = try await server()
    let project = try await CloudProject(server, record: #""debug": false"#)
    let program = try await project.run("status")
    #expect(program.status == 2)
    #expect(program.errors.contains("which program? Use --program ID"))
    let environment = try await project.run("status --program 12345")
    #expect(environment.status == 2)
    #expect(environment.errors.contains("which environment? Use --environment ID"))
    #expect(try await project.run("status --program 12345 --environment 111").status == 1)
  }

  @Test(arguments: [
    "http://example.com", "ftp://127.0.0.1", "https://", "https://a@b", "https://a?b", "127.0.0.1",
    "http://127.0.0.1.example.com", "http://localhost:80x", "https://a b",
  ])
  func `the token is not sent to an address like this`(address: String) async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    let outcome = try await OwnNetwork.mailwizard.run(
      ["cloud", "status", "--environment", "111", "--api", address], in: project.files.path,
      environment: project.environment())
    #expect(outcome.status == 2, "\(outcome)")
  }

  @Test func `a proxy of the environment is asked`() async throws {
    let proxy = try await server()
    let project = try await CloudProject(proxy)
    let outcome = try await OwnNetwork.mailwizard.run(
      ["cloud", "diff", "--environment", "111", "--api", "https://localhost:1"],
      in: project.files.path,
      environment: project.environment().merging(["https_proxy": proxy.api]) { $1 })
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("CONNECT tunnel failed"), "\(outcome)")
  }

  @Test func `no proxy reads the token where nothing is encrypted`() async throws {
    let proxy = try await server()
    let project = try await CloudProject(proxy)
    let outcome = try await OwnNetwork.mailwizard.run(
      ["cloud", "diff", "--environment", "111", "--api", "http://localhost:1"],
      in: project.files.path,
      environment: project.environment().merging(["http_proxy": proxy.api]) { $1 })
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("Failed to connect to localhost port 1"), "\(outcome)")
    #expect(try await proxy.state("violations") == .array([]))
  }

  @Test func `what the API says cannot move the cursor or command a pipeline`() async throws {
    let server = try await server()
    let project = try await CloudProject(server)
    try await server.set(
      #"""
      "environments": {"111": {"name": "\u001b[2J##vso[task.setvariable]\n::error::x", "type": "dev",
        "status": "ready", "networking": {"portForwards": [], "nonProxyHosts": ["\u001b]0;x\u0007"],
        "advancedNetworkingEnabled": true},
        "variables": [{"name": "A1\n::warning::y", "type": "string"}]}}
      """#)
    for command in ["status", "diff", "apply --yes"] {
      for format in ["text", "json"] {
        let outcome = try await project.run("\(command) --environment 111 --format \(format)")
        for text in [outcome.output, outcome.errors] {
          #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"), "\(outcome)")
          #expect(!text.contains("##vso["), "\(outcome)")
          #expect(!text.contains(/(?m)^\s*::/), "\(outcome)")
        }
      }
    }
  }
}
