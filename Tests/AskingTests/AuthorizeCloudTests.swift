import JSONText
import TestKit
import Testing

/// `mailwizard oauth authorize` with Cloud Manager as the place for the refresh token.
struct AuthorizeCloudTests {
  private static let secret = TestServers.clientSecret

  /// A project, and a Cloud Manager with one environment.
  private struct Setting {
    let project: TemporaryProject
    let cloud: CloudServer
    let servers: TestServers

    init(variables: [String] = [], tenant: String = "mail.test") async throws {
      servers = try await TestServers.shared.value
      cloud = try await CloudServer([.init(id: "111", variables: variables), .init(id: "222")])
      project = try AskedProject.files(
        port: try servers.mail("startTLS"), ssl: false, tenant: tenant)
      try project.write([
        AskedProject.record: #"{"networking": "vpn", "oauth": {"tokenIssued": "2020-01-01"}}"#
      ])
    }

    func arguments(_ command: String, _ more: [String] = []) -> [String] {
      [
        "oauth", command, project.path, "--environment", "111", "--program", CloudServer.program,
        "--api", cloud.api, "--authority", servers.authority, "--ca", servers.ca,
      ] + more
    }

    func environment(
      _ credentials: [String: String] = CloudServer.credentials
    ) -> [String: String] {
      servers.environment().merging(credentials) { $1 }
    }

    func run(
      _ command: String = "authorize", _ more: [String] = ["--open"], input: String = secret,
      credentials: [String: String] = CloudServer.credentials
    ) async throws -> Program.Outcome {
      let outcome = try await TestServers.limited.run(
        arguments(command, more), input: Array("\(input)\n".utf8),
        environment: environment(credentials))
      for secret in CloudServer.secrets + [AuthorizeCloudTests.secret] + (try await values()) {
        #expect(!outcome.everything.contains(secret), "\(outcome)")
      }
      return outcome
    }

    func variables() async throws -> [[String: String]] {
      guard case .array(let all)? = try await cloud.state("environments", "111", "variables") else {
        return []
      }
      return all.map { variable in
        guard case .object(let members) = variable else { return [:] }
        return Dictionary(
          uniqueKeysWithValues: members.map { member in
            if case .string(let text) = member.value {
              (member.key, text)
            } else {
              (member.key, "")
            }
          })
      }
    }

    func values() async throws -> [String] { try await variables().compactMap { $0["value"] } }

    func isSent() async throws -> Bool {
      "\(String(describing: try await cloud.state("log")))".contains("PATCH")
    }

    var issued: Bool {
      get throws {
        try project.text(AskedProject.record)?.contains("2020-01-01") == false
      }
    }
  }

  @Test func `the refresh token and its client secret become secrets in Cloud Manager`()
    async throws
  {
    let setting = try await Setting()
    let outcome = try await setting.run(
      "authorize", ["--open", "--test", "--set-client-secret"])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("Login: accepted."))
    #expect(
      outcome.output.contains("environment 111: set CLIENT_SECRET, REFRESH_TOKEN."), "\(outcome)")
    let variables = try await setting.variables()
    #expect(variables.map { $0["name"] } == ["REFRESH_TOKEN", "CLIENT_SECRET"])
    #expect(variables.allSatisfy { $0["type"] == "secretString" && $0["service"] == nil })
    #expect(variables.last?["value"] == Self.secret)
    let token = try #require(variables.first?["value"])
    #expect(token.utf8.count == 1200)
    #expect(try setting.issued)
    // It is the token with which AEM logs in.
    #expect(try await setting.servers.accessToken(for: token, tenant: "mail.test") != "")
    try await setting.cloud.expectDescribed()
  }

  @Test func `secrets can go to one service, and the record of another folder stays`()
    async throws
  {
    let setting = try await Setting()
    let record = #"{"target": {"folder": "config.author"}, "oauth": {"tokenIssued": "2020-01-01"}}"#
    try setting.project.write([AskedProject.record: record])
    let outcome = try await setting.run(
      "authorize",
      [
        "--open", "--set-client-secret", "--service", "publish", "--service", "preview",
        "--configuration", "config",
      ])
    #expect(outcome.status == 0, "\(outcome)")
    let variables = try await setting.variables()
    #expect(
      variables.map { "\($0["name"] ?? "") \($0["service"] ?? "")" } == [
        "REFRESH_TOKEN publish", "REFRESH_TOKEN preview", "CLIENT_SECRET publish",
        "CLIENT_SECRET preview",
      ])
    #expect(try setting.project.text(AskedProject.record) == record)
  }

  @Test func `the client secret is left alone unless somebody asks`() async throws {
    let setting = try await Setting()
    let outcome = try await setting.run()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("To set it too: --set-client-secret"))
    #expect(try await setting.variables().map { $0["name"] } == ["REFRESH_TOKEN"])
  }

  @Test func `a terminal asks whether the client secret is set too`() async throws {
    for (answer, count) in [("y", 2), ("", 1)] {
      let setting = try await Setting()
      let terminal = try PseudoTerminal(
        Program.built("mailwizard"), setting.arguments("authorize", ["--open"]), columns: 200,
        environment: setting.environment(), inOwnNetwork: true)
      try terminal.read(until: "a question", within: 60_000) {
        $0.text.contains("Set the client secret CLIENT_SECRET in Cloud Manager too? [y/N] ")
      }
      terminal.send("\(answer)\n")
      try terminal.read(until: "another", within: 60_000) {
        $0.text.contains("client secret of 1234")
      }
      terminal.send("\(Self.secret)\n")
      try terminal.waitForEnd()
      #expect(terminal.exitStatus == 0, "\(terminal.text)")
      #expect(try await setting.variables().count == count)
      for secret in [Self.secret] + (try await setting.values()) {
        #expect(!terminal.text.contains(secret))
      }
    }
  }

  @Test func `a name of the other type is told before anybody consents`() async throws {
    let setting = try await Setting(variables: [#"{"name": "REFRESH_TOKEN", "type": "string"}"#])
    let outcome = try await setting.run()
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("REFRESH_TOKEN is a variable in Cloud Manager"), "\(outcome)")
    #expect(!outcome.everything.contains("Open this address"))
    #expect(try await !setting.isSent())
  }

  @Test(arguments: [("404", Int32(3)), ("after:close", 1)])
  func `a token that could not be set is not kept, and the record keeps the day`(
    _ kind: String, _ status: Int32
  ) async throws {
    let setting = try await Setting()
    try await setting.cloud.fault(#""method": "PATCH", "kind": "\#(kind)""#)
    let outcome = try await setting.run()
    #expect(outcome.status == status, "\(outcome)")
    #expect(outcome.output.contains("No copy of the refresh token is kept."), "\(outcome)")
    #expect(try !setting.issued)
  }

  @Test func `a consent that is declined sets nothing`() async throws {
    let setting = try await Setting(tenant: "declines")
    #expect(try await setting.run().status == 1)
    #expect(try await !setting.isSent())
  }

  @Test func `without credentials nothing is asked`() async throws {
    let setting = try await Setting()
    let outcome = try await setting.run(credentials: [:])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("CM_TOKEN"), "\(outcome)")
    #expect(!outcome.everything.contains("Open this address"))
  }

  @Test func `the browser inherits no credentials`() async throws {
    let setting = try await Setting()
    let elsewhere = try TemporaryProject()
    let outcome = try await TestServers.limited.run(
      setting.arguments("authorize", ["--open"]), input: Array("\(Self.secret)\n".utf8),
      environment: setting.environment().merging(["VARIABLES": elsewhere / "variables"]) { $1 })
    #expect(outcome.status == 0, "\(outcome)")
    let variables = try #require(try elsewhere.text("variables"))
    #expect(variables.contains("AUTHORITIES"))
    #expect(!variables.contains("CM_"))
    for secret in CloudServer.secrets { #expect(!variables.contains(secret)) }
  }

  @Test func `a new token of refresh replaces the one in Cloud Manager`() async throws {
    let setting = try await Setting()
    #expect(try await setting.run().status == 0)
    let old = try #require(try await setting.values().first)
    let outcome = try await setting.run("refresh", [], input: "\(Self.secret)\n\(old)")
    #expect(outcome.status == 0, "\(outcome)")
    let new = try await setting.values()
    #expect(new.count == 1)
    #expect(new != [old])
  }

  @Test(arguments: [
    ["--output", "x"], ["--print-token"], ["--all"],
  ])
  func `Cloud Manager and another place exclude each other`(_ more: [String]) async throws {
    let setting = try await Setting()
    #expect(try await setting.run("authorize", more).status == 2)
  }

  @Test(arguments: [
    ["--set-client-secret"], ["--program", "1"], ["--credentials", "x"],
  ])
  func `options of Cloud Manager need an environment`(_ more: [String]) async throws {
    let outcome = try await Program.mailwizard.run(
      ["oauth", "authorize", "--print-token"] + more)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("need --environment or --all"), "\(outcome)")
  }

  @Test func `a project whose files read no refresh token has no place for one`() async throws {
    let setting = try await Setting()
    let path = AskedProject.provider
    let text = try #require(try setting.project.text(path))
    try setting.project.write([path: text.replacing("$[secret:REFRESH_TOKEN]", with: "x")])
    let outcome = try await setting.run()
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("refreshToken in the saved OAuth2 provider file"), "\(outcome)")
  }
}
