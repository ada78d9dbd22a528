import Foundation
import TestKit
import Testing

/// `mailwizard probe` on real ports, good ones and bad ones.
struct ProbeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let server: String
    let status: Int32
    let tls: String?
    let why: String?
    /// Long enough for a machine that is busy; where nothing is said it is waited for.
    var timeout = 30
    var testDescription: String { server }
  }

  private static let cut = "ends before"
  static let cases = [
    Case(server: "implicit", status: 0, tls: "implicit", why: nil),
    Case(server: "starttls", status: 0, tls: "starttls", why: nil),
    Case(server: "no-auth", status: 0, tls: "implicit", why: nil),
    Case(server: "old-auth", status: 0, tls: "implicit", why: nil),
    Case(server: "noop-502", status: 0, tls: "implicit", why: nil),
    Case(server: "long-line", status: 0, tls: "implicit", why: nil),
    Case(server: "many-lines", status: 0, tls: "implicit", why: nil),
    Case(server: "escapes", status: 0, tls: "implicit", why: nil),
    Case(server: "plain", status: 1, tls: "none", why: "offers no TLS"),
    Case(server: "plain-no-auth", status: 1, tls: "none", why: "offers no TLS"),
    Case(server: "expired", status: 1, tls: "implicit", why: "has expired"),
    Case(server: "early", status: 1, tls: "implicit", why: "not valid yet"),
    Case(server: "selfsigned", status: 1, tls: "implicit", why: "self-signed"),
    Case(server: "other-name", status: 1, tls: "implicit", why: "another name"),
    Case(server: "starttls-expired", status: 1, tls: "starttls", why: "has expired"),
    Case(server: "starttls-other-name", status: 1, tls: "starttls", why: "another name"),
    Case(server: "only-rsa", status: 1, tls: "implicit", why: "TLS_RSA"),
    Case(server: "only-rsa-mute", status: 1, tls: "implicit", why: "TLS_RSA", timeout: 5),
    Case(server: "starttls-only-rsa-mute", status: 1, tls: "starttls", why: "TLS_RSA"),
    Case(
      server: "mute", status: 1, tls: nil, why: "closes the connection when TLS begins", timeout: 5),
    Case(server: "only-old", status: 1, tls: "implicit", why: "no TLS version or cipher suite"),
    Case(server: "starttls-454", status: 1, tls: "none", why: "refuses STARTTLS"),
    Case(server: "starttls-then-text", status: 1, tls: "none", why: "does not speak TLS"),
    Case(
      server: "starttls-then-silent", status: 1, tls: "none", why: "does not speak TLS", timeout: 5),
    Case(server: "greeting-554", status: 1, tls: nil, why: "554 5.7.1 No SMTP service"),
    Case(server: "tls-greeting-554", status: 1, tls: "implicit", why: "554 5.7.1 No SMTP service"),
    Case(
      server: "greeting-421", status: 1, tls: nil, why: "for now. Try again later. It said: 421"),
    Case(server: "hello-421", status: 1, tls: nil, why: "421 4.3.2"),
    Case(server: "hello-554", status: 1, tls: "implicit", why: "554 5.7.1 Your address"),
    Case(server: "noop-421", status: 1, tls: "implicit", why: "421 4.4.2"),
    Case(server: "closes", status: 1, tls: nil, why: cut),
    Case(server: "endless-line", status: 1, tls: nil, why: cut),
    Case(server: "silent-in-tls", status: 1, tls: "implicit", why: "nothing more", timeout: 5),
    Case(server: "garbage", status: 1, tls: nil, why: "neither TLS nor", timeout: 5),
    Case(server: "garbage-lines", status: 1, tls: nil, why: "did not finish", timeout: 5),
    Case(server: "http", status: 1, tls: nil, why: "neither TLS nor", timeout: 5),
    Case(server: "silent", status: 3, tls: nil, why: "sends no greeting", timeout: 3),
    Case(server: "slow", status: 3, tls: nil, why: "sends no greeting", timeout: 3),
  ]

  @Test(arguments: cases)
  func `a port is told as it behaves`(_ known: Case) async throws {
    let servers = try await TestServers.shared.value
    let port = try servers.pit(known.server)
    let (outcome, told) = try await servers.probe([port], timeout: known.timeout)
    #expect(outcome.status == known.status, "\(outcome.everything)")
    let first = try #require(told.first)
    #expect(first.port == port)
    #expect(first.reached)
    #expect(first.tls == known.tls, "\(first)")
    #expect(first.fits == (known.why == nil))
    #expect(first.why?.contains(known.why ?? "") ?? (known.why == nil), "\(first)")
    #expect(first.login == "not-tried")
    #expect((first.flags != nil) == first.fits)
    #expect(!outcome.everything.contains("\u{1B}"))
    #expect(outcome.errors.contains("not from Adobe's egress"))
  }

  @Test func `a connection that is reset is no answer of a mail server`() async throws {
    let servers = try await TestServers.shared.value
    let (outcome, told) = try await servers.probe([try servers.pit("reset")])
    #expect([1, 3].contains(outcome.status))
    #expect(told.first?.fits == false)
  }

  @Test func `flags follow the way that the port speaks TLS`() async throws {
    let servers = try await TestServers.shared.value
    let (_, told) = try await servers.probe([
      try servers.mail("implicit"), try servers.mail("startTLS"),
    ])
    #expect(told.map { $0.flags?.ssl } == [true, false])
    #expect(told.map { $0.flags?.starttls } == [false, true])
    #expect(told.map { $0.flags?.requiretls } == [false, true])
    #expect(told.map(\.mechanisms) == [["PLAIN", "XOAUTH2"], ["PLAIN", "XOAUTH2"]])
    #expect(told.allSatisfy { $0.certificate?.names == ["localhost", "127.0.0.1"] })
  }

  @Test func `one port that fits is enough, and nobody home is told apart`() async throws {
    let servers = try await TestServers.shared.value
    let (some, told) = try await servers.probe([
      try servers.mail("plain"), try servers.mail("startTLS"), try servers.mail("expired"),
    ])
    #expect(some.status == 0)
    #expect(told.map(\.fits) == [false, true, false])
    // Port 1 of this machine refuses.
    let (nobody, none) = try await servers.probe([1])
    #expect(nobody.status == 3)
    #expect(none.first?.reached == false)
    let (both, _) = try await servers.probe([1, try servers.mail("sendsAway")])
    #expect(both.status == 1)
  }

  @Test func `a certificate of an issuer that the system does not trust needs --ca`() async throws {
    let servers = try await TestServers.shared.value
    let outcome = try await TestServers.limited.run([
      "probe", "127.0.0.1:\(try servers.mail("implicit"))", "--format", "json",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("issuer is not trusted"))
    #expect(outcome.output.contains(#""subject": "CN = localhost""#))
  }

  @Test func `a file of certificates that cannot be read is no server's fault`() async throws {
    let servers = try await TestServers.shared.value
    let folder = try TemporaryProject(["empty.pem": "nothing"])
    for (name, words) in [("missing.pem", "No such file"), ("empty.pem", "status 77")] {
      let outcome = try await TestServers.limited.run([
        "probe", "127.0.0.1:\(try servers.mail("implicit"))", "--ca", folder / name,
      ])
      #expect(outcome.status == 3, "\(outcome)")
      #expect(outcome.everything.contains(words), "\(outcome)")
    }
  }

  @Test func `a text has the facts, and says from where it asked`() async throws {
    let servers = try await TestServers.shared.value
    let port = try servers.mail("startTLS")
    let outcome = try await TestServers.limited.run(
      ["probe", "localhost:\(port)", "--ca", servers.ca])
    #expect(outcome.status == 0)
    for words in [
      "localhost:\(port)\n", "TLS: STARTTLS, TLSv1.", "Certificate: CN = localhost, for localhost",
      "until 2049-12-31", "Logins: PLAIN, XOAUTH2", "Largest mail: 20971520 bytes",
      "fits with smtp.ssl false, smtp.starttls true", "not from Adobe's egress",
      "localhost port \(port)",
    ] {
      #expect(outcome.output.contains(words), "\(words) in \(outcome.output)")
    }
  }

  @Test(arguments: [
    [], ["a b"], ["localhost:0"], ["localhost:99999"], ["https://localhost"],
    ["localhost", "--login"], ["localhost", "--oauth"], ["localhost", "--user", "me"],
    ["localhost", "--login", "--oauth", "--user", "me"], ["localhost", "--send-to", "a@b.test"],
    ["localhost", "--timeout", "0"], ["localhost", "--format", "pdf"], ["localhost", "--graph"],
    ["--graph", "--graph-address", "http://localhost"], ["--project", ".", "."],
    ["localhost", "--login", "--user", "a:b"], ["localhost", "--login", "--user", ""],
  ])
  func `wrong usage is told before anything is asked`(_ arguments: [String]) async throws {
    let outcome = try await TestServers.limited.run(["probe"] + arguments)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("mailwizard: "))
  }

  @Test func `a machine without curl, and one with an old curl, are told what to install`()
    async throws
  {
    let old = try TemporaryProject(["curl": "#!/bin/sh\nprintf '{json}'\n"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: old / "curl")
    for (path, words) in [
      ("/nonexistent", "apt install curl"), (old.path, "Install 7.70 or newer: apt"),
    ] {
      let outcome = try await Program.mailwizard.run(
        ["probe", "localhost:25"], environment: ["PATH": path])
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains(words), "\(outcome)")
    }
  }

  @Test func `the person's own settings of curl and their proxy change nothing`() async throws {
    let servers = try await TestServers.shared.value
    let home = try TemporaryProject([".curlrc": "insecure\n"])
    let outcome = try await TestServers.limited.run(
      ["probe", "127.0.0.1:\(try servers.mail("implicit"))"],
      environment: [
        "HOME": home.path, "ALL_PROXY": "http://127.0.0.1:1", "CURL_CA_BUNDLE": servers.ca,
      ])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("issuer is not trusted"))
  }
}
