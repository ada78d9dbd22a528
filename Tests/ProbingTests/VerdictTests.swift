import Curl
import MailSetup
import Testing

@testable import Probing

/// The meaning of each answer that a port was seen to give.
struct VerdictTests {
  private static let server = MailServer(host: "localhost", port: 587)

  private static func report(
    implicit: CurlAnswer?, startTLS: CurlAnswer? = nil, detail: CurlAnswer? = nil
  ) -> ServerReport {
    var sighting = Sighting(
      server, implicit: implicit.flatMap { ServerAnswer($0) },
      startTLS: startTLS.flatMap { ServerAnswer($0) })
    sighting.detail = detail.flatMap { ServerAnswer($0) }
    return ServerReport(sighting)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let id: String
    let tls: ServerReport.TLS?
    let implicit: CurlAnswer
    var startTLS: CurlAnswer?
    var detail: CurlAnswer?
    var testDescription: String { id }
  }

  private typealias R = Recorded
  private static let handshake = "* TLSv1.3 (IN), TLS alert, handshake failure (552):\n"

  static let cases = [
    Case(id: "unresolved", tls: nil, implicit: R.answer(6, remote: "")),
    Case(id: "refused", tls: nil, implicit: R.answer(7, remote: "")),
    Case(id: "dropped", tls: nil, implicit: R.answer(28, remote: "")),
    Case(id: "fits", tls: .implicit, implicit: R.goodImplicit),
    Case(id: "fits", tls: .starttls, implicit: R.noTLS, startTLS: R.goodStartTLS),
    // A NOOP that the server does not know.
    Case(id: "fits", tls: .implicit, implicit: R.answer(8, reply: 502, R.tls, R.greeting, R.hello)),
    Case(id: "expired", tls: .implicit, implicit: R.answer(60, verification: 10, R.connected)),
    Case(id: "not-yet-valid", tls: .implicit, implicit: R.answer(60, verification: 9)),
    Case(id: "self-signed", tls: .implicit, implicit: R.answer(60, verification: 18)),
    Case(id: "unknown-issuer", tls: .implicit, implicit: R.answer(60, verification: 19)),
    Case(id: "unknown-issuer", tls: .implicit, implicit: R.answer(60, verification: 20)),
    Case(id: "unknown-issuer", tls: .implicit, implicit: R.answer(60, verification: 21)),
    Case(
      id: "other-name", tls: .implicit,
      implicit: R.answer(60, verification: 1, certificates: R.certificates, R.tls)),
    Case(id: "not-verified", tls: .implicit, implicit: R.answer(60, verification: 23)),
    Case(
      id: "expired", tls: .starttls, implicit: R.noTLS,
      startTLS: R.answer(60, reply: 220, verification: 10, R.greeting, R.startTLS)),
    Case(
      id: "starttls-refused", tls: ServerReport.TLS.none, implicit: R.noTLS,
      startTLS: R.answer(64, reply: 454, R.greeting, "> STARTTLS\n< 454 4.7.0 later\n")),
    Case(
      id: "starttls-not-offered", tls: ServerReport.TLS.none, implicit: R.noTLS,
      startTLS: R.answer(64, reply: 250, R.greeting, R.hello)),
    Case(
      id: "starttls-broken", tls: ServerReport.TLS.none, implicit: R.noTLS,
      startTLS: R.answer(8, reply: 220, R.greeting, R.startTLS)),
    Case(
      id: "starttls-broken", tls: ServerReport.TLS.none, implicit: R.noTLS,
      startTLS: R.answer(28, reply: 220, R.greeting, R.startTLS)),
    Case(
      id: "starttls-broken", tls: ServerReport.TLS.none, implicit: R.noTLS,
      startTLS: R.answer(35, reply: 220, R.greeting, R.startTLS, R.data)),
    Case(
      id: "cut-in-tls", tls: nil, implicit: R.noTLS,
      startTLS: R.answer(35, reply: 220, R.greeting, R.startTLS)),
    Case(
      id: "sent-away", tls: nil, implicit: R.noTLS,
      startTLS: R.answer(8, reply: 554, "< 554 5.7.1 no\n")),
    Case(
      id: "sent-away-for-now", tls: nil, implicit: R.noTLS,
      startTLS: R.answer(8, reply: 421, "< 421 4.7.0 later\n")),
    Case(
      id: "sent-away-for-now", tls: nil, implicit: R.noTLS,
      startTLS: R.answer(9, reply: 421, R.greeting, "> EHLO x\n< 421 4.3.2 later\n")),
    Case(
      id: "sent-away", tls: .implicit,
      implicit: R.answer(9, reply: 554, R.tls, R.greeting, "> EHLO x\n< 554 5.7.1 no\n")),
    Case(
      id: "sent-away-for-now", tls: .implicit,
      implicit: R.answer(8, reply: 421, R.tls, R.greeting, R.hello, "> NOOP\n< 421 4.4.2 no\n")),
    Case(id: "no-common-tls", tls: .implicit, implicit: R.answer(35, verification: 1, handshake)),
    Case(
      id: "no-common-tls", tls: .implicit, implicit: R.answer(35, verification: 1, handshake),
      detail: R.answer(35, handshake)),
    Case(
      id: "other-ciphers", tls: .implicit, implicit: R.answer(35, verification: 1, handshake),
      detail: R.goodImplicit),
    Case(id: "cut-in-tls", tls: nil, implicit: R.answer(35), startTLS: R.silent),
    Case(
      id: "cut-in-tls", tls: nil, implicit: R.answer(35), startTLS: R.silent,
      detail: R.answer(35)),
    Case(
      id: "other-ciphers", tls: .implicit, implicit: R.answer(35), startTLS: R.silent,
      detail: R.goodImplicit),
    Case(
      id: "other-ciphers", tls: .starttls, implicit: R.noTLS,
      startTLS: R.answer(35, reply: 220, R.greeting, R.startTLS), detail: R.goodStartTLS),
    Case(id: "cut", tls: nil, implicit: R.answer(35), startTLS: R.answer(56)),
    Case(id: "silent-in-tls", tls: .implicit, implicit: R.answer(28, R.tls)),
    Case(id: "slow", tls: .implicit, implicit: R.answer(28, R.tls, R.greeting, R.hello)),
    Case(id: "silent", tls: nil, implicit: R.silent, startTLS: R.silent),
    Case(id: "not-mail", tls: nil, implicit: R.noTLS, startTLS: R.silent),
    Case(
      id: "slow", tls: nil, implicit: R.noTLS,
      startTLS: R.answer(28, reply: 220, R.greeting, "> EHLO x\n")),
    Case(id: "cut", tls: nil, implicit: R.noTLS, startTLS: R.answer(56)),
    Case(
      id: "cut", tls: nil, implicit: R.noTLS, startTLS: R.answer(56, reply: 220, R.greeting)),
    Case(id: "other", tls: nil, implicit: R.noTLS, startTLS: R.answer(77)),
    // Curl goes on in clear where a person lets it: AEM would not.
    Case(
      id: "other", tls: nil, implicit: R.noTLS,
      startTLS: R.answer(0, reply: 250, R.greeting, R.hello, R.noop)),
  ]

  @Test(arguments: cases)
  func `an answer has its verdict`(_ known: Case) {
    let report = Self.report(
      implicit: known.implicit, startTLS: known.startTLS, detail: known.detail)
    #expect(report.verdict.id == known.id)
    #expect(report.tls == known.tls)
    #expect(report.fits == (known.id == "fits"))
    #expect((report.why == nil) == report.fits)
    #expect(report.why?.isEmpty != true)
  }

  @Test func `every verdict is seen in a case`() {
    #expect(Set(Verdict.all.map(\.id)) == Set(Self.cases.map(\.id)).subtracting(["other"]))
  }

  @Test func `flags are those of the way that the port speaks TLS`() {
    let implicit = Self.report(implicit: Recorded.goodImplicit)
    #expect(implicit.flags == TLSFlags(ssl: true, starttls: false, requiretls: false))
    let startTLS = Self.report(implicit: Recorded.noTLS, startTLS: Recorded.goodStartTLS)
    #expect(startTLS.flags == TLSFlags(ssl: false, starttls: true, requiretls: true))
    #expect(Self.report(implicit: Recorded.silent).flags == nil)
  }

  @Test func `flags of the project that contradict the port do not fit`() {
    var report = Self.report(implicit: Recorded.noTLS, startTLS: Recorded.goodStartTLS)
    report.saved = TLSFlags(ssl: true, starttls: false, requiretls: false)
    #expect(!report.fits)
    #expect(report.why?.contains("Set smtp.ssl to false") == true)
    report.saved = TLSFlags(ssl: false, starttls: false, requiretls: false)
    #expect(report.fits)
  }

  @Test func `a certificate that is not trusted is told with its names and dates`() throws {
    let report = Self.report(
      implicit: Recorded.answer(60, verification: 10),
      detail: Recorded.answer(
        0, reply: 250, verification: 20, certificates: Recorded.certificates, Recorded.tls,
        Recorded.greeting, Recorded.hello))
    let certificate = try #require(report.certificate)
    #expect(certificate.subject == "CN = localhost")
    #expect(certificate.names == ["localhost", "127.0.0.1"])
    #expect(certificate.issuer == "CN = Test authority")
    #expect(certificate.expires == "2021-01-01")
    #expect(certificate.problem == .expired)
    #expect(report.tlsVersion == "TLSv1.3")
  }

  @Test func `an old curl tells the certificate in its trace alone`() {
    let certificate = Self.report(implicit: Recorded.goodImplicit).certificate
    #expect(certificate?.subject == "CN=localhost")
    #expect(certificate?.names == [])
    #expect(certificate?.expires == "2049-12-31")
    #expect(certificate?.problem == nil)
  }

  @Test func `a curl without JSON is no answer`() {
    #expect(ServerAnswer(CurlAnswer(exitCode: 0, output: Array("%{json}".utf8))) == nil)
    #expect(ServerAnswer(CurlAnswer(exitCode: 143)) == nil)
  }
}
