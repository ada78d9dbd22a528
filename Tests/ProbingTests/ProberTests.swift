import Curl
import MailSetup
import Synchronization
import Testing

@testable import Probing

/// The questions that are asked, in their order, of servers that answer as they were recorded.
struct ProberTests {
  private let server = MailServer(host: "localhost", port: 587)

  /// Answers questions from a table, and keeps them.
  private final class Servers: Sendable {
    private let asked = Mutex<[CurlRequest]>([])
    private let answer: @Sendable (CurlRequest) -> CurlAnswer?

    init(_ answer: @escaping @Sendable (CurlRequest) -> CurlAnswer?) { self.answer = answer }

    var questions: [CurlRequest] { asked.withLock(\.self) }

    var asking: Asking {
      { (request) throws(CurlError) in
        self.asked.withLock { $0.append(request) }
        if let answer = self.answer(request) { return answer }
        // Nothing is answered until somebody loses patience.
        while !Task.isCancelled { await Task.yield() }
        throw .cancelled
      }
    }
  }

  private static func isImplicit(_ request: CurlRequest) -> Bool {
    request.url.hasPrefix("smtps://")
  }

  @Test func `a port that speaks TLS at once is asked once`() async throws {
    let servers = Servers { _ in Recorded.goodImplicit }
    let report = try await Prober(within: 600, ask: servers.asking).report(on: server)
    #expect(report.tls == .implicit)
    #expect(servers.questions.map(\.url) == ["smtps://localhost:587/mailwizard.invalid"])
  }

  @Test func `a port that speaks none is then asked for STARTTLS, never in clear`() async throws {
    let servers = Servers {
      Self.isImplicit($0) ? Recorded.noTLS : Recorded.goodStartTLS
    }
    let report = try await Prober(within: 600, ask: servers.asking).report(on: server)
    #expect(report.tls == .starttls)
    #expect(
      servers.questions.map(\.url) == [
        "smtps://localhost:587/mailwizard.invalid", "smtp://localhost:587/mailwizard.invalid",
      ])
    #expect(servers.questions.last?.options.contains(CurlOption("ssl-reqd")) == true)
  }

  @Test func `a port that is silent at first is asked for STARTTLS beside`() async throws {
    let servers = Servers { Self.isImplicit($0) ? nil : Recorded.goodStartTLS }
    let report = try await Prober(within: 600, ask: servers.asking).report(on: server)
    #expect(report.tls == .starttls)
    #expect(report.fits)
  }

  @Test func `a port that cannot be reached is asked once`() async throws {
    let servers = Servers { _ in Recorded.answer(7, remote: "") }
    let report = try await Prober(within: 600, ask: servers.asking).report(on: server)
    #expect(!report.hasAnswered)
    #expect(servers.questions.count == 1)
  }

  @Test func `a certificate that is not trusted is looked at in a question without credentials`()
    async throws
  {
    let servers = Servers {
      $0.options.contains(CurlOption("insecure"))
        ? Recorded.answer(0, certificates: Recorded.certificates, Recorded.tls)
        : Recorded.answer(60, verification: 10)
    }
    let prober = Prober(within: 600, ask: servers.asking)
    let credentials = try #require(Credentials(user: "me", secret: "s3cret", isToken: false))
    let reports = try await prober.reports(on: [AskedServer(server)], with: credentials)
    #expect(reports[0].certificate?.expires == "2021-01-01")
    #expect(reports[0].verdict.id == "expired")
    #expect(reports[0].login == .notTried(nil))
    #expect(servers.questions.count == 2)
    #expect(!String(describing: servers.questions).contains("s3cret"))
  }

  @Test func `credentials are tried once for a host`() async throws {
    let servers = Servers { request in
      String(describing: request).contains("s3cret")
        ? Recorded.answer(
          67, reply: 535, Recorded.tls, Recorded.hello, "> AUTH LOGIN\n< 535 5.7.8 no\n")
        : Recorded.goodImplicit
    }
    let asked = ["a.test:465", "a.test:2465", "b.test:465"].flatMap {
      (MailServer.all(in: $0) ?? []).map { AskedServer($0) }
    }
    let credentials = try #require(Credentials(user: "me", secret: "s3cret", isToken: false))
    let reports = try await Prober(within: 600, ask: servers.asking)
      .reports(on: asked, with: credentials)
    #expect(reports.map(\.login.word) == ["refused", "not-tried", "refused"])
    #expect(reports.map(\.fits) == [false, true, false])
  }

  @Test func `the mechanism is the one that AEM takes`() async throws {
    let password = try #require(Credentials(user: "me", secret: "x", isToken: false))
    let token = try #require(Credentials(user: "me", secret: "x", isToken: true))
    #expect(password.login(among: ["XOAUTH2", "PLAIN", "LOGIN"])?.mechanism == .login)
    #expect(password.login(among: ["CRAM-MD5", "PLAIN"])?.mechanism == .plain)
    #expect(password.login(among: ["NTLM", "GSSAPI", "XOAUTH2"]) == nil)
    #expect(token.login(among: ["PLAIN", "OAUTHBEARER"]) == nil)
    #expect(token.login(among: ["OAUTHBEARER", "XOAUTH2"])?.mechanism == .xoauth2)
    #expect(Credentials(user: "a:b", secret: "x", isToken: false) == nil)
  }

  @Test func `a server without a login is given none`() async throws {
    let servers = Servers { _ in
      Recorded.answer(
        0, reply: 250, Recorded.tls, Recorded.greeting, "> EHLO x\n< 250-pit\n< 250 HELP\n",
        Recorded.noop)
    }
    let credentials = try #require(Credentials(user: "me", secret: "s3cret", isToken: false))
    let reports = try await Prober(within: 600, ask: servers.asking)
      .reports(on: [AskedServer(server)], with: credentials)
    #expect(reports[0].login.word == "not-tried")
    #expect(!reports[0].fits)
    #expect(servers.questions.count == 1)
  }

  @Test func `cancelling ends every question`() async throws {
    let servers = Servers { _ in nil }
    let prober = Prober(within: 600, ask: servers.asking)
    let task = Task { try await prober.report(on: server) }
    while servers.questions.isEmpty { await Task.yield() }
    task.cancel()
    await #expect(throws: CurlError.cancelled) { try await task.value }
  }

  @Test func `an endless answer and an old curl are told`() async throws {
    let endless = Prober(within: 10) { (_) throws(CurlError) in throw .tooLong }
    #expect(try await endless.report(on: server).verdict.id == "cut")
    let old = Servers { _ in CurlAnswer(exitCode: 0, output: Array("{json}".utf8)) }
    await #expect(throws: CurlError.failed(message: Prober.tooOld)) {
      try await Prober(within: 600, ask: old.asking).report(on: server)
    }
  }

  @Test func `a question has curl's safe options`() throws {
    let question = ServerQuestion(server: server, mode: .startTLS)
    let request = question.request(trusting: "/ca.pem", within: 7)
    for option in [
      CurlOption("ciphers", "ECDHE:DHE:!kRSA:!aNULL"), CurlOption("noproxy", "*"),
      CurlOption("ssl-reqd"), CurlOption("cacert", "/ca.pem"), CurlOption("tlsv1.2"),
    ] {
      #expect(request.options.contains(option), "\(option)")
    }
    #expect(request.variables == .none)
    #expect(request.timeout == 7)
    #expect(request.connectTimeout == 7)
    for unsafe in ["ssl", "insecure", "netrc", "location"] {
      #expect(!request.options.contains(CurlOption(unsafe)))
    }
  }

  @Test func `servers are read with their ports`() {
    #expect(MailServer.all(in: "Relay.Test:2525") == [MailServer(host: "relay.test", port: 2525)])
    #expect(MailServer.all(in: "relay.test")?.map(\.port) == [465, 587, 25])
    #expect(MailServer.all(in: "smtp.postmarkapp.com")?.map(\.port) == [587, 2525, 25])
    for wrong in [
      "", ":25", "a:", "a:0", "a:65536", "a:+25", "a:25:25", "a b", "https://a", "a/b", "-a", "a\n",
      "a:25\r\n", "*.test", "a@b", "\u{1B}[2J",
    ] {
      #expect(MailServer.all(in: wrong) == nil, "\(wrong.debugDescription)")
    }
  }
}
