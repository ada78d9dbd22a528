import Foundation
import TestKit
import Testing

/// `mailwizard oauth authorize`, with a browser and an authorization server on this machine.
struct AuthorizeTests {
  private func authorize(
    _ project: TemporaryProject, _ arguments: [String] = ["--print-token"],
    browser acts: String = "",
    secret: String = TestServers.clientSecret, page: String? = nil
  ) async throws -> Program.Outcome {
    let servers = try await TestServers.shared.value
    let outcome = try await TestServers.limited.run(
      [
        "oauth", "authorize", "--open", "--authority", servers.authority, "--ca", servers.ca,
        "--graph-address", servers.authority,
      ] + arguments, in: project.path, input: Array("\(secret)\n".utf8),
      environment: servers.environment(acts, page: page))
    #expect(!outcome.everything.contains(secret))
    #expect(!outcome.everything.contains("\u{1B}"))
    return outcome
  }

  private func project(
    tenant: String = "mail.test", graph: Bool = false, host: String = "localhost"
  ) async throws -> TemporaryProject {
    let servers = try await TestServers.shared.value
    return try AskedProject.files(
      port: try servers.mail("startTLS"), ssl: false, tenant: tenant, graph: graph, host: host)
  }

  @Test func `the configuration that logs in with OAuth2 is found beside another one`() async throws
  {
    let servers = try await TestServers.shared.value
    let port = try servers.mail("startTLS")
    let project = try AskedProject.files(port: port, ssl: false)
    let mail = try #require(try project.text(AskedProject.mail(in: "config")))
    let provider = try #require(try project.text(AskedProject.provider))
    try project.write([
      AskedProject.provider.replacing("/config/", with: "/config.author/"): provider,
      AskedProject.mail(in: "config.author"): mail,
      AskedProject.mail(in: "config"): AskedProject.configuration(
        origin: 30587, ssl: false, login: .password),
    ])
    let outcome = try await authorize(project)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.utf8.count > 1200)
  }

  @Test func `a consent becomes a file with the refresh token, with which mail is delivered`()
    async throws
  {
    let servers = try await TestServers.shared.value
    let project = try await project()
    let elsewhere = try TemporaryProject()
    let outcome = try await authorize(
      project, ["--test", "--output", elsewhere / "token"], page: elsewhere / "page")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("Login: accepted."))
    #expect(outcome.output.contains("as the secret REFRESH_TOKEN."))
    let token = try #require(try elsewhere.text("token"))
    #expect(token.utf8.count == 1200)
    #expect(!outcome.everything.contains(token))
    let attributes = try FileManager.default.attributesOfItem(atPath: elsewhere / "token")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let page = try #require(try elsewhere.text("page"))
    #expect(page.contains("Content-Security-Policy: default-src 'none'"))
    #expect(!page.contains("<script"))

    let access = try await servers.accessToken(for: token, tenant: "mail.test")
    let to = "authorized-\(UInt32.random(in: 0 ... .max))@there.test"
    let sent = try await TestServers.limited.run(
      ["probe", "--project", "--ca", servers.ca, "--oauth", "--send-to", to], in: project.path,
      input: Array("\(access)\n".utf8))
    #expect(sent.status == 0, "\(sent)")
    try await servers.waitForMail("To: \(to)")
    #expect(try servers.folder.text("log/mainlog")?.contains("A=xoauth2") == true)
  }

  @Test func `the token alone is on standard output if somebody asks for it`() async throws {
    let outcome = try await authorize(try await project())
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.utf8.count == 1201)
    #expect(outcome.output.allSatisfy { $0.isLetter || $0.isNumber || "-_\n".contains($0) })
    #expect(outcome.errors.contains("The refresh token is on standard output."))
    #expect(!outcome.errors.contains(outcome.output.prefix(20)))
  }

  @Test func `Graph's token is tested at Graph`() async throws {
    let outcome = try await authorize(
      try await project(graph: true), ["--print-token", "--test"])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors.contains("Mail.Send"))
    #expect(outcome.errors.contains("As: No Reply, noreply@mail.test"))
  }

  @Test func `Google is asked in its own way`() async throws {
    let project = try await project(host: "smtp.gmail.com")
    let outcome = try await authorize(project)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors.contains("/o/oauth2/v2/auth?"))
    #expect(outcome.errors.contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A"))
    #expect(outcome.errors.contains("Granted: https://mail.google.com/."))
  }

  @Test func `whatever else comes to the port, the answer is waited for`() async throws {
    let outcome = try await authorize(
      try await project(), browser: "cut icon garbage foreign silence post long")
    #expect(outcome.status == 0, "\(outcome)")
  }

  @Test func `nobody comes back`() async throws {
    let outcome = try await authorize(
      try await project(), ["--print-token", "--timeout", "2"], browser: "nobody")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("no answer came within 2 seconds"))
  }

  @Test(arguments: [
    ("declines", 1, "AADSTS65004"), ("bad-secret", 1, "mailwizard explain oauth-client-secret"),
    ("garbage", 3, "HTTP 200, but not"), ("page", 3, "502"), ("elsewhere", 3, "307"),
    ("no-refresh", 1, "no refresh token"), ("other-scope", 1, "SMTP.Send was not granted"),
    ("escapes", 1, "AADSTS70008"), ("huge", 3, "too long"), ("spoilt-token", 1, "no refresh token"),
  ])
  func `an identity provider that says no, or something odd, leaves nothing`(
    _ tenant: String, _ status: Int32, _ words: String
  ) async throws {
    let project = try await project(tenant: tenant)
    let elsewhere = try TemporaryProject()
    let outcome = try await authorize(project, ["--output", elsewhere / "token"])
    #expect(outcome.status == status, "\(outcome)")
    #expect(outcome.errors.contains(words), "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: elsewhere / "token"))
    #expect(NastyText.faults(inLinesOf: outcome.everything) == [], "\(outcome)")
  }

  @Test func `an answer to another question is not taken`() async throws {
    let outcome = try await authorize(
      try await project(tenant: "other-state"), ["--print-token", "--timeout", "3"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("no answer came"))
  }

  @Test func `a wrong client secret is explained`() async throws {
    let outcome = try await authorize(try await project(), secret: "not this one")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("AADSTS7000215"))
    #expect(outcome.errors.contains("mailwizard explain oauth-client-secret"))
  }

  @Test func `a file inside the project, or one that is there, is refused before the consent`()
    async throws
  {
    let project = try await project()
    let elsewhere = try TemporaryProject(["there": "old"])
    try elsewhere.link("into", to: project.path)
    for (path, status) in [
      ("token", 2), ("ui.config/token", 2), (elsewhere / "into/token", 2),
      (elsewhere / "there", 3), (elsewhere / "missing/token", 3),
    ] as [(String, Int32)] {
      let outcome = try await authorize(project, ["--output", path])
      #expect(outcome.status == status, "\(path) \(outcome)")
      #expect(!outcome.everything.contains("Open this address"))
    }
    #expect(try elsewhere.text("there") == "old")
  }

  @Test func `the record gets the days, and keeps every other byte`() async throws {
    let project = try await project()
    let before = """
      {
        "version" : 1,   "networking": "vpn",
      \t"oauth": { "tenant": "mail.test",
          "clientId": "1234", "tokenIssued": "2020-01-01" }
      }
      """
    try project.write([AskedProject.record: before])
    let outcome = try await authorize(
      project, ["--print-token", "--client-secret-expires", "2028-02-29"])
    #expect(outcome.status == 0, "\(outcome)")
    let after = try #require(try project.text(AskedProject.record))
    let day = try #require(after.firstMatch(of: /"tokenIssued": "(\d{4}-\d\d-\d\d)"/)).1
    #expect(day > "2026-01-01")
    let added = try #require(after.firstMatch(of: /,\s*"clientSecretExpires": "2028-02-29"/))
    #expect(
      after.replacing(added.0, with: "").replacing(day, with: "2020-01-01") == before, "\(after)")
    #expect(!after.contains(outcome.output.prefix(20)))
  }

  @Test func `without a record none is written`() async throws {
    let project = try await project()
    #expect(try await authorize(project).status == 0)
    #expect(try project.text(AskedProject.record) == nil)
  }

  @Test func `an address of the project's files is asked only if it is Microsoft's`() async throws {
    let project = try await project()
    let path = try #require(
      FileManager.default.subpaths(atPath: project.path)?.first { $0.contains("OAuthConfig") })
    let text = try #require(try project.text(path))
    try project.write([
      path: text.replacing("login.microsoftonline.com", with: "login.microsoftonline.com.evil.test")
    ])
    let servers = try await TestServers.shared.value
    let outcome = try await TestServers.limited.run(
      ["oauth", "authorize", "--print-token", "--timeout", "1"], in: project.path,
      input: Array("secret\n".utf8), environment: servers.environment())
    #expect(!outcome.everything.contains("evil.test"), "\(outcome)")
  }

  @Test(arguments: [
    [], ["--output", "/tmp/x", "--print-token"], ["--print-token", "--authority", "http://a"],
    ["--print-token", "--client-secret-expires", "soon"], ["--print-token", "--timeout", "0"],
    ["--print-token", "--graph-address", "ftp://x"],
  ])
  func `wrong usage is told`(_ arguments: [String]) async throws {
    let outcome = try await Program.mailwizard.run(["oauth", "authorize"] + arguments)
    #expect(outcome.status == 2, "\(outcome)")
  }

  @Test func `a configuration without OAuth2 has no use for a token`() async throws {
    let project = try AskedProject.files(port: 1, ssl: true, login: .password)
    let outcome = try await authorize(project)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("logs in with password"))
  }

  @Test func `secrets are typed without echo, and the address can be pasted`() async throws {
    let servers = try await TestServers.shared.value
    let project = try await project()
    let terminal = try PseudoTerminal(
      Program.built("mailwizard"),
      [
        "oauth", "authorize", project.path, "--paste", "--print-token", "--authority",
        servers.authority, "--ca", servers.ca,
      ], columns: 200, inOwnNetwork: true)
    try terminal.read(until: "a question") { $0.text.contains("client secret of 1234") }
    terminal.send("\(TestServers.clientSecret)\n")
    try terminal.read(until: "another one") { $0.text.contains("address: ") }
    let address = try #require(terminal.text.firstMatch(of: /https:\S+/)).0
    let page = try await OwnNetwork.program("curl").run(
      ["-sSi", "--cacert", servers.ca, String(address)])
    let location = try #require(page.output.firstMatch(of: /Location: (\S+)/)).1
    terminal.send("\(location)\n")
    try terminal.waitForEnd()
    #expect(terminal.exitStatus == 0, "\(terminal.text)")
    #expect(!terminal.text.contains(TestServers.clientSecret))
    #expect(!terminal.text.contains(location))
    #expect(terminal.text.contains("The refresh token is on standard output."))
  }
}
