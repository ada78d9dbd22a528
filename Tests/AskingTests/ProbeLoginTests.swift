import Foundation
import TestKit
import Testing

/// Logins and mails that `mailwizard probe` tries.
struct ProbeLoginTests {
  private static let password = "hunter2-\u{FC}x #$[x] per%20cent"

  private func login(
    _ server: String, _ secret: String = password, token: Bool = false
  ) async throws -> (Program.Outcome, TestServers.Port) {
    let servers = try await TestServers.shared.value
    let (outcome, told) = try await servers.probe(
      [try servers.pit(server)], [token ? "--oauth" : "--login", "--user", "me@mail.test"],
      input: secret + "\n")
    #expect(!outcome.everything.contains(secret))
    #expect(!outcome.everything.contains(Data(secret.utf8).base64EncodedString()))
    return (outcome, try #require(told.first))
  }

  @Test(arguments: [
    ("auth-535", "535 5.7.8"), ("auth-535-139", "535 5.7.139"), ("auth-535-3", "535 5.7.3"),
    ("auth-550-30", "550 5.7.30"), ("auth-454", "454 4.7.0"), ("auth-421", "421 4.7.0"),
    ("auth-432", "432 4.7.12"), ("auth-504", "504 5.7.4"), ("auth-530", "530 5.7.0"),
    ("auth-534", "534 5.7.9"), ("auth-538", "538 5.7.11"), ("auth-google", "535 5.7.8"),
    ("auth-334", "334 more"),
  ])
  func `a refusal is told in the server's words`(_ server: String, _ words: String) async throws {
    let (outcome, port) = try await login(server)
    #expect(outcome.status == 1)
    #expect(port.login == "refused", "\(port)")
    #expect(port.why?.contains("It said: \(words)") == true, "\(port)")
  }

  @Test(arguments: ["auth-ntlm", "no-auth", "plain", "auth-at-once", "expired"])
  func `a login is not tried where it cannot be, or would be seen`(_ server: String) async throws {
    let (outcome, port) = try await login(server)
    #expect(outcome.status == 1)
    #expect(port.login == "not-tried", "\(port)")
    #expect(port.why != nil)
  }

  @Test func `a server that falls silent has not refused`() async throws {
    let servers = try await TestServers.shared.value
    let (outcome, told) = try await servers.probe(
      [try servers.pit("auth-silent")], ["--login", "--user", "me"], timeout: 4, input: "x\n")
    #expect(outcome.status == 1)
    #expect(told.first?.login == "not-tried")
    #expect(told.first?.why?.contains("in time") == true)
  }

  @Test func `a password is taken, and a wrong one is not`() async throws {
    let servers = try await TestServers.shared.value
    for kind in ["implicit", "startTLS"] {
      let right = try await servers.probe(
        [try servers.mail(kind)], ["--login", "--user", "me"], input: "right horse\n")
      #expect(right.0.status == 0)
      #expect(right.1.first?.login == "accepted")
      let wrong = try await servers.probe(
        [try servers.mail(kind)], ["--login", "--user", "me"], input: "wrong\n")
      #expect(wrong.0.status == 1)
      #expect(wrong.1.first?.login == "refused")
    }
    let later = try await servers.probe(
      [try servers.mail("authLater")], ["--login", "--user", "me"], input: "right horse\n")
    #expect(later.1.first?.why?.contains("454") == true)
  }

  @Test func `an access token is taken for its mailbox alone`() async throws {
    let servers = try await TestServers.shared.value
    let ask = { (user: String, token: String) in
      try await servers.probe(
        [try servers.mail("startTLS")], ["--oauth", "--user", user], input: token + "\n"
      ).1.first?.login
    }
    #expect(try await ask("noreply@mail.test", "good-token") == "accepted")
    #expect(try await ask("other@mail.test", "good-token") == "refused")
    #expect(try await ask("noreply@mail.test", "bad-token") == "refused")
  }

  @Test func `Google's refusal of a token is explained`() async throws {
    let servers = try await TestServers.shared.value
    let outcome = try await TestServers.limited.run(
      [
        "probe", "127.0.0.1:\(try servers.pit("auth-google"))", "--ca", servers.ca, "--oauth",
        "--user", "me",
      ], input: Array("t0ken\n".utf8))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("mailwizard explain google-token-refused"))
  }

  @Test func `a mechanism that AEM does not use is named`() async throws {
    let servers = try await TestServers.shared.value
    let outcome = try await TestServers.limited.run(
      [
        "probe", "127.0.0.1:\(try servers.pit("auth-both"))", "--ca", servers.ca, "--oauth",
        "--user", "me",
      ], input: Array("t0ken\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("OAUTHBEARER. AEM sends the same"))
  }

  @Test func `what a server says in a refusal moves no cursor and commands no pipeline`()
    async throws
  {
    let servers = try await TestServers.shared.value
    for format in ["text", "json"] {
      let outcome = try await TestServers.limited.run(
        [
          "probe", "127.0.0.1:\(try servers.pit("escapes-refusal"))", "--ca", servers.ca, "--login",
          "--user", "me", "--format", format,
        ], input: Array("pw123\n".utf8))
      #expect(outcome.status == 1)
      #expect(NastyText.faults(inLinesOf: outcome.everything) == [], "\(outcome)")
    }
  }

  @Test func `a secret that is empty, or no text, is refused before anything is asked`()
    async throws
  {
    for input in ["", "\n", "a\u{1B}b\n"] {
      let outcome = try await TestServers.limited.run(
        ["probe", "127.0.0.1:1", "--login", "--user", "me"], input: Array(input.utf8))
      #expect(outcome.status == 2, "\(outcome)")
    }
  }

  // MARK: The saved configuration

  private func probe(
    _ project: TemporaryProject, _ arguments: [String], input: String = ""
  ) async throws -> Program.Outcome {
    let servers = try await TestServers.shared.value
    return try await TestServers.limited.run(
      ["probe", "--project", "--ca", servers.ca] + arguments, in: project.path,
      input: Array(input.utf8))
  }

  @Test func `the saved flags are compared with what the port speaks`() async throws {
    let servers = try await TestServers.shared.value
    let right = try AskedProject.files(port: try servers.mail("startTLS"), ssl: false)
    let fits = try await probe(right, [])
    #expect(fits.status == 0, "\(fits)")
    #expect(fits.output.contains("Project: has smtp.ssl false"))
    let wrong = try AskedProject.files(port: try servers.mail("startTLS"), ssl: true)
    let outcome = try await probe(wrong, [])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Set smtp.ssl"))
  }

  @Test func `each run-mode folder's server is asked`() async throws {
    let servers = try await TestServers.shared.value
    let project = try AskedProject.files(port: try servers.mail("startTLS"), ssl: false)
    try project.write([
      AskedProject.mail(in: "config.prod"): AskedProject.configuration(origin: 30466, ssl: true),
      AskedProject.mail(in: "config.local"): AskedProject.configuration(origin: 30467, ssl: true),
      AskedProject.forwards: AskedProject.body([
        30587: try servers.mail("startTLS"), 30466: try servers.mail("implicit"), 30467: 1,
      ]),
    ])
    let outcome = try await probe(project, ["--format", "json"])
    let told = try JSONDecoder().decode([TestServers.Port].self, from: Data(outcome.output.utf8))
    #expect(
      Set(told.map(\.port)) == [try servers.mail("startTLS"), try servers.mail("implicit")])
    #expect(told.allSatisfy { $0.fits })
  }

  @Test func `one mail is sent from the configured sender`() async throws {
    let servers = try await TestServers.shared.value
    let project = try AskedProject.files(
      port: try servers.mail("startTLS"), ssl: false, login: .password)
    let to = "probe-\(UInt32.random(in: 0 ... .max))@there.test"
    let outcome = try await probe(
      project, ["--login", "--user", "me", "--send-to", to], input: "right horse\n")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("the server accepted the test mail"))
    try await servers.waitForMail("To: \(to)")
  }

  @Test func `a mail that the server refuses is told with its words`() async throws {
    let servers = try await TestServers.shared.value
    for (server, words) in [
      ("mail-550-60", "550 5.7.60"), ("rcpt-550", "550 5.1.1"), ("data-554", "554 5.2.252"),
      ("mail-421", "421 4.3.2"),
    ] {
      let project = try AskedProject.files(port: try servers.pit(server), ssl: true)
      let outcome = try await probe(
        project,
        [
          "--oauth", "--user", "noreply@mail.test", "--send-to", "a@there.test", "--format", "json",
        ],
        input: "good-token\n")
      #expect(outcome.status == 1, "\(server) \(outcome)")
      #expect(outcome.output.contains("It said: \(words)"), "\(server) \(outcome.output)")
    }
  }

  @Test func `a recipient that is no address is refused before anything is asked`() async throws {
    let project = try AskedProject.files(port: 1, ssl: true)
    for address in ["", "x", "a@b.test\nRCPT TO:<c@d.test>", "<a@b.test>"] {
      let outcome = try await probe(
        project, ["--oauth", "--user", "x", "--send-to", address], input: "x\n")
      #expect(outcome.status == 2, "\(outcome)")
    }
  }

  // MARK: Graph

  @Test func `Graph says as whom a token acts, and refuses one that it does not know`()
    async throws
  {
    let servers = try await TestServers.shared.value
    let token = try await servers.accessToken(of: "noreply@mail.test", tenant: "mail.test")
    let ask = { (token: String, more: [String]) in
      try await TestServers.limited.run(
        [
          "probe", "--graph", "--ca", servers.ca, "--graph-address",
          "https://127.0.0.1:\(servers.authorityPort)",
        ] + more, input: Array("\(token)\n".utf8))
    }
    let good = try await ask(token, [])
    #expect(good.status == 0, "\(good)")
    #expect(good.output.contains("As: No Reply, noreply@mail.test"))
    #expect(good.output.contains("Not shown: whether the token may send"))
    let bad = try await ask("bad", ["--format", "json"])
    #expect(bad.status == 1)
    #expect(bad.output.contains(#""login": "refused""#))
    #expect(!(good.everything + bad.everything).contains(token))
  }
}
