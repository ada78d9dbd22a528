import Curl
import Testing

@testable import Probing

/// The meaning of each answer to a login. The numbers are those that real servers caused.
struct LoginOutcomeTests {
  private func outcome(_ exitCode: Int32, reply: Int, _ auth: String) -> LoginOutcome? {
    ServerAnswer(
      Recorded.answer(exitCode, reply: reply, Recorded.tls, Recorded.greeting, Recorded.hello, auth)
    ).map { LoginOutcome($0) }
  }

  @Test func `only the server's 235 is a login`() {
    #expect(
      outcome(0, reply: 250, "> AUTH PLAIN\n< 334 \n> x\n< 235 2.7.0 ok\n> NOOP\n< 250 OK\n")
        == .accepted(mechanism: "PLAIN"))
    #expect(outcome(0, reply: 250, Recorded.noop)?.word == "not-tried")
    // The mail that follows is refused, but not the login.
    #expect(
      outcome(55, reply: 550, "> AUTH XOAUTH2 x\n< 235 ok\n> MAIL FROM:<a>\n< 550 5.7.60 no\n")
        == .accepted(mechanism: "XOAUTH2"))
  }

  @Test func `a server that says yes before it was given anything has accepted nothing`() {
    #expect(outcome(67, reply: 235, "> AUTH LOGIN\n< 235 ok\n")?.word == "not-tried")
  }

  @Test(arguments: [421, 432, 454, 504, 530, 534, 535, 538, 550])
  func `a refusal is told with the server's words`(_ code: Int) {
    #expect(
      outcome(67, reply: code, "> AUTH PLAIN\n< 334 \n> x\n< \(code) 5.7.8 no\n")
        == .refused(reply: "334 \n\(code) 5.7.8 no"))
  }

  @Test func `Google's answer to a token is a refusal`() {
    #expect(
      outcome(67, reply: 334, "> AUTH XOAUTH2 x\n< 334 eyJzdGF0dXMi\n")
        == .refused(reply: "334 eyJzdGF0dXMi"))
  }

  @Test(arguments: [250, 221])
  func `no mechanism in common is no refusal`(_ code: Int) {
    #expect(outcome(67, reply: code, "")?.word == "not-tried")
  }

  @Test(arguments: [28, 35, 56] as [Int32])
  func `a connection that ends early is no refusal`(_ exitCode: Int32) {
    #expect(outcome(exitCode, reply: 334, "> AUTH PLAIN\n< 334 \n")?.word == "not-tried")
  }
}
