import MailSetup
import TestKit
import Testing

@testable import Explaining

struct ExplainingTests {
  @Test(arguments: explainingSamples)
  func `a message is explained by its own entry first`(sample: (id: String, line: String)) {
    #expect(ids(sample.line).first == sample.id)
  }

  @Test func `every entry has a sample of its own`() {
    #expect(explainingSamples.map(\.id).sorted() == Explanation.all.map(\.id).sorted())
    #expect(Set(explainingSamples.map(\.id)).count == explainingSamples.count)
  }

  @Test func `the full reply comes before its bare code`() {
    #expect(
      ids("535 5.7.139 Authentication unsuccessful, basic authentication is disabled.")
        == ["microsoft-basic-auth-disabled", "microsoft-policy", "login-failed"])
    #expect(ids("550 5.7.60") == ["microsoft-send-as", "mailbox-unavailable"])
    #expect(ids("535") == ["login-failed"])
    #expect(ids("AADSTS70008") == ["oauth-token-expired"])
  }

  @Test func `the cause of a stack trace comes before what wraps it`() {
    let trace = """
      org.apache.commons.mail.EmailException: Sending the email to the following server failed : proxy.tunnel:30587
      \tat org.apache.commons.mail.Email.sendMimeMessage(Email.java:1421)
      Caused by: javax.mail.MessagingException: Could not convert socket to TLS;\r
        nested exception is:
      \tjavax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path
      \tat com.sun.mail.smtp.SMTPTransport.startTLS(SMTPTransport.java:535)
      \t... 15 common frames omitted
      """
    #expect(ids(trace) == ["tls-untrusted", "tls-conversion", "sending-failed"])
  }

  @Test func `case does not matter, and one line must hold all`() {
    #expect(ids("UNKNOWNHOSTEXCEPTION: PROXY.TUNNEL") == ["tunnel-unknown", "host-unknown"])
    #expect(ids("UnknownHostException: x\nproxy.tunnel") == ["host-unknown"])
  }

  @Test(arguments: [
    "", "\n\r\n", "mail was sent", "250 2.1.0 Ok", "220 mail.example.com ESMTP",
    "AADSTS7000821", "\u{1F4E7} 邮件", "503 Service Unavailable", "HTTP/1.1 504 Gateway Timeout",
  ])
  func `an unknown text has no explanation`(text: String) {
    #expect(ids(text) == [])
  }

  @Test func `every entry is complete, and names rules that exist`() {
    let rules = Set(Rule.all.map(\.id))
    for entry in Explanation.all {
      #expect(entry.id.allSatisfy { "abcdefghijklmnopqrstuvwxyz-".contains($0) }, "\(entry.id)")
      #expect(!entry.title.hasSuffix(".") && !entry.source.isEmpty, "\(entry.id)")
      #expect(!entry.look.isEmpty && !entry.cure.isEmpty && !entry.clues.isEmpty, "\(entry.id)")
      for sentence in [entry.meaning] + entry.look + entry.cure {
        #expect(sentence.last.map { ".?".contains($0) } ?? false, "\(entry.id): \(sentence)")
      }
      #expect(rules.isSuperset(of: entry.rules), "\(entry.id)")
      #expect(Set(entry.rules).count == entry.rules.count, "\(entry.id)")
    }
    #expect(Set(Explanation.all.map(\.id)).count == Explanation.all.count)
    #expect(Set(Explanation.all.flatMap(\.clues)).count == Explanation.all.flatMap(\.clues).count)
  }

  @Test func `the clues of all entries can be found`() {
    for clue in Explanation.all.flatMap(\.clues).joined() {
      #expect(clue.bytes.count >= 3, "\(clue)")
      let allowed = clue.bytes.allSatisfy {
        (0x20..<0x7F).contains($0) && !(0x41...0x5A).contains($0)
      }
      #expect(allowed, "\(clue)")
    }
  }

  @Test func `the one line that matters is found in megabytes of log`() {
    let noise = "12.03.2026 10:15:30.535 *INFO* [qtp-421] a.b.C took 550 ms, proxied 450 of 552\n"
    let log = String(repeating: noise, count: 5_000_000 / noise.utf8.count)
    let found = ids(log + "java.net.SocketTimeoutException: Read timed out\n" + noise)
    #expect(found == ["read-timed-out"])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `no text traps, whatever its bytes`(seed: UInt64) {
    var random = Random(seed: seed)
    let pieces =
      Explanation.all.flatMap(\.clues).joined().map(\.bytes)
      + [" ", "\n", "\r", "\t", ":", "-", ".", "\"", "\u{0}", "\u{E9}", "9", "code"].map {
        Array($0.utf8)
      }
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        bytes += (pieces.randomElement(using: &random) ?? []).prefix(
          .random(in: 1..<40, using: &random))
        if Bool.random(using: &random) { bytes.append(.random(in: 0...255, using: &random)) }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let found = ids(text)
      #expect(Set(found).count == found.count, "seed \(seed): \(bytes)")
      #expect(Set(ids(text + "\n535")) == Set(found + ["login-failed"]), "seed \(seed): \(bytes)")
    }
  }

  private func ids(_ text: String) -> [Explanation.ID] {
    Explanation.matching(text).map(\.id)
  }
}
