import TestKit
import Testing

@testable import Explaining

struct ExplainerTests {
  private func explained(_ text: String) -> [Explained] {
    Explainer.explanations(of: text).explained
  }

  private func ids(_ text: String) -> [String] { explained(text).map(\.explanation.id) }

  @Test func `the innermost cause stands before the exceptions around it`() {
    let stack = """
      com.day.cq.mailer.MailingException: org.apache.commons.mail.EmailException: Sending failed
      \tat com.acme.Mail.send(Mail.java:1)
      Caused by: javax.mail.MessagingException: Could not convert socket to TLS;
        nested exception is:
      \tjavax.net.ssl.SSLHandshakeException: PKIX path building failed: no path
      """
    let first = explained(stack).first
    #expect(first?.explanation.id == "certificate-untrusted")
    #expect(first?.line == 5)
    #expect(
      first?.quote == "javax.net.ssl.SSLHandshakeException: PKIX path building failed: no path")
  }

  @Test(arguments: [
    ("550 5.7.60 Relay access denied", "relay-denied"), ("550 5.7.60 no", "microsoft-send-as"),
    ("535 5.9.9 no", "login-refused"),
  ])
  func `words stand before an enhanced code before a bare code`(text: String, id: String) {
    #expect(ids(text).first == id)
  }

  @Test(arguments: [
    (
      "javax.mail.X: 550 no\n\tat com.sun.mail.smtp.SMTPTransport.rcptTo(SMTPTransport.java:1)",
      "recipient-refused"
    ),
    (
      "javax.mail.X: 550 no mail\n\tat com.sun.mail.smtp.SMTPTransport.mailFrom(SMTPTransport.java:1)",
      "sender-refused"
    ),
    (
      "javax.mail.X: 550 no mail\n\tat com.sun.mail.smtp.SMTPTransport.ehlo(SMTPTransport.java:1)",
      "ehlo-name"
    ),
    ("> MAIL FROM:<a@example.com>\n< 550 we do not want mail", "sender-refused"),
    ("C: RCPT TO:<a@example.com>\nS: 550 we do not want mail", "recipient-refused"),
  ])
  func `a reply is understood by the command that it answers`(text: String, id: String) {
    #expect(ids(text).first == id)
  }

  @Test func `the commonest cause stands first, with its count`() {
    let head = "25.11.2026 09:00:00.000 *ERROR* [x] com.acme.mail.Sender javax.mail.X: "
    let login = head + "535 5.7.8 authentication failed\n"
    let relay = head + "554 5.7.1 <a@example.org>: Relay access denied\n"
    let log = relay + String(repeating: login, count: 5) + relay + login
    #expect(explained(log).map(\.explanation.id) == ["login-refused", "relay-denied"])
    #expect(explained(log).map(\.count) == [6, 2])
    #expect(explained(log).map(\.line) == [2, 1])
  }

  @Test func `general words never stand before specific ones`() {
    let general =
      "25.11.2026 09:00:00.000 *ERROR* [x] com.acme.mail.Sender javax.mail.MessagingException: x\n"
    let log =
      String(repeating: general, count: 9) + general.replacing(": x", with: ": 535 5.7.8 no")
    #expect(ids(log) == ["login-refused", "sending-failed"])
  }

  @Test(
    arguments: [
      "25.11.2026 09:00:00.000 *ERROR* [x] com.acme.Shop java.net.ConnectException: Connection refused",
      "25.11.2026 09:00:00.000 *INFO* [x] com.day.cq.mailer.DefaultMailService 535 mails sent",
      "java.net.SocketTimeoutException: Read timed out", "421 tests passed", "HTTP/1.1 550 x",
      "org.apache.commons.net.ftp: 530 Login incorrect", "AuthorModel failed: relayed 550 events",
      "\"smtp.host\": \"$[env:AEM_PROXY_HOST;default=proxy.tunnel]\",\n\"smtp.port\": \"30465\"",
      "the mailbox.png could not be read: error 503",
    ] + ForeignTexts.all)
  func `what has no mark of mail is not explained`(text: String) {
    #expect(ids(text) == [])
  }

  @Test func `the one line that matters is found in megabytes of log`() {
    let noise = "12.03.2026 10:15:30.535 *INFO* [qtp-421] a.b.C took 550 ms, proxied 450 of 552\n"
    let log = String(repeating: noise, count: 5_000_000 / noise.utf8.count)
    #expect(ids(log + "554 5.7.1 Relay access denied\n" + noise) == ["relay-denied"])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `no text traps, whatever its bytes`(seed: UInt64) {
    var random = Random(seed: seed)
    let pieces: [[UInt8]] =
      ExplanationSample.all.map { Array($0.won.utf8) }
      + [
        " ", "\n", "\r", "\t", ":", "-", "\"", "\u{0}", "\u{1B}[", "{\"log\":\"", "\\u", "(",
        "\u{FEFF}",
      ].map { Array($0.utf8) }
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        let piece = pieces.randomElement(using: &random) ?? []
        let start = Int.random(in: 0...piece.count, using: &random)
        bytes += piece[start...].prefix(Int.random(in: 1..<80, using: &random))
        if Bool.random(using: &random) { bytes.append(.random(in: 0...255, using: &random)) }
      }
      var whole = Explainer()
      whole.read(bytes)
      let all = whole.finish().explained
      var byPieces = Explainer()
      for byte in bytes { byPieces.read([byte]) }
      let reason: Comment = "seed \(seed): \(bytes)"
      #expect(
        byPieces.finish().explained.map(\.explanation.id) == all.map(\.explanation.id), reason)
      #expect(Set(all.map(\.explanation.id)).count == all.count, reason)
    }
  }
}
