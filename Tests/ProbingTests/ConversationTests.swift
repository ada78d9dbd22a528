import Testing

@testable import Probing

struct ConversationTests {
  private func conversation(_ trace: String...) -> Conversation {
    Conversation(trace: Array(trace.joined().utf8))
  }

  @Test func `the facts of TLS come from curl's notes`() {
    let secured = conversation(Recorded.tls)
    #expect(secured.hasTLS)
    #expect(secured.tlsVersion == "TLSv1.3")
    #expect(secured.cipher == "TLS_AES_256_GCM_SHA384")
    #expect(!conversation(Recorded.connected, Recorded.greeting, Recorded.hello).hasTLS)
  }

  @Test func `what a server says is no note of curl's`() {
    let lying = conversation("< 220 * SSL connection using TLSv1.3 / X\r\n< 220 > AUTH PLAIN\n")
    #expect(!lying.hasTLS)
    #expect(lying.tlsVersion == nil)
    #expect(lying.exchanges.map(\.command) == [nil])
  }

  @Test func `capabilities are those of the last EHLO`() {
    let plain = conversation(Recorded.greeting, Recorded.startTLS)
    #expect(plain.mechanisms == [])
    let secured = conversation(Recorded.greeting, Recorded.startTLS, Recorded.tls, Recorded.hello)
    #expect(secured.mechanisms == ["PLAIN", "LOGIN", "XOAUTH2"])
    #expect(secured.sizeLimit == 35_882_577)
  }

  @Test func `the old form of AUTH is read, and what is no mechanism is not`() {
    let old = conversation(
      "> EHLO x\n< 250-pit\n< 250-AUTH=LOGIN PLAIN\n< 250-AUTH PLAIN \u{1B}[2J x!y\n< 250 SIZE\n")
    #expect(old.mechanisms == ["LOGIN", "PLAIN"])
    #expect(old.sizeLimit == nil)
  }

  @Test func `nothing stays of what was sent to log in`() {
    let login = conversation(
      Recorded.hello, "> AUTH LOGIN\n< 334 \n> bWVAeC50ZXN0\n< 334 \n> aHVudGVyMnh5eg==\n",
      "< 235 2.7.0 Accepted\n> AUTH PLAIN AG1lAHNlY3JldA==\n< 535 5.7.8 no\n", Recorded.noop)
    let text = String(describing: login)
    for secret in ["bWVAeC50ZXN0", "aHVudGVyMnh5eg", "AG1lAHNlY3JldA"] {
      #expect(!text.contains(secret))
    }
    #expect(login.exchanges.map(\.command) == ["EHLO", "AUTH", "AUTH", "NOOP"])
    #expect(login.acceptedLogin?.mechanism == "LOGIN")
    #expect(login.exchange("AUTH")?.text == "535 5.7.8 no")
    #expect(login.refusal?.code == 535)
  }

  @Test func `a 235 that answers no login proves none`() {
    let lying = conversation("< 235 ok\n> EHLO x\n< 250-235\n< 235 ok\n", Recorded.noop)
    #expect(lying.acceptedLogin == nil)
  }

  @Test func `a trace of any size and content is read`() {
    let long = String(repeating: "x", count: 100_000)
    let many = String(repeating: "< 250-\(long.prefix(100))\n", count: 5000)
    let huge = conversation("< 220 \(long)\n", many)
    #expect(huge.exchanges.count == 1)
    #expect(huge.exchanges[0].text.utf8.count < 200_000)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = Conversation(trace: bytes)
    }
  }
}
