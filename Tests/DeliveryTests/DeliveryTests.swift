import Foundation
import TestKit
import Testing

/// Saved files, sent with as AEM would: through a forwarder to a real mail server on loopback.
@Suite(.serialized) struct DeliveryTests {
  private static let configuration =
    "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig/config/\(String.mail)"
  private static let forwards = "ui.config/src/main/cloudmanager/advanced-networking.json"

  /// Generates the files of some answers, and sends a mail by them.
  private func deliver(_ answers: String, given: String) async throws -> String {
    let project = try TemporaryProject(Tree.archetype())
    let text = #"{"networking": "vpn", "from": "noreply@mail.test", \#(answers)}"#
    let generated = try await Program.mailwizard.run(
      ["generate", "--answers", "-"], in: project.path, input: Array(text.utf8))
    try #require(generated.status == 0, "\(generated.errors)")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "deliver.py").path
    let outcome = try await OwnNetwork.program("python3").run(
      [script, project / Self.configuration, project / Self.forwards], in: project.path,
      input: Array(given.utf8))
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  private static let accounts =
    #""accounts": {"me": "right"}, "variables": {"EMAIL_USERNAME": "me"}"#

  @Test(arguments: [465, 587])
  func `a password is taken, and a wrong one is not`(port: Int) async throws {
    let answers = #""destination": {"host": "smtp.mail.test", "port": \#(port)}"#
    let right = try await deliver(
      answers, given: #"{\#(Self.accounts), "secrets": {"EMAIL_PASSWORD": "right"}}"#)
    #expect(right == "delivered plain")
    let wrong = try await deliver(
      answers, given: #"{\#(Self.accounts), "secrets": {"EMAIL_PASSWORD": "wrong"}}"#)
    #expect(wrong.hasPrefix("refused"))
  }

  @Test func `a secret that is read as a variable is never seen`() async throws {
    let given =
      #"{"accounts": {"me": "right"}, "variables": {}, "secrets": {"EMAIL_USERNAME": "me", "EMAIL_PASSWORD": "right"}}"#
    let outcome = try await deliver(
      #""destination": {"host": "smtp.mail.test", "port": 465}"#, given: given)
    #expect(outcome.hasPrefix("refused"))
  }

  @Test func `a relay that knows the sender takes mail without a login`() async throws {
    let given = #"{"variables": {}, "secrets": {}}"#
    #expect(
      try await deliver(
        #""login": "none", "destination": {"host": "relay.mail.test", "port": 25}"#, given: given)
        == "delivered without a login")
    #expect(
      try await deliver(
        #""login": "none", "destination": {"host": "smtp.mail.test", "port": 587}"#, given: given
      ).hasPrefix("refused"))
  }

  @Test func `an access token is taken in place of a password, and a wrong one is not`()
    async throws
  {
    let answers = #"""
      "login": "oauth2", "destination": {"provider": "office365"},
      "oauth": {"tenant": "mail.test", "clientId": "1234"}
      """#
    let given = { (token: String) in
      #"{"variables": {}, "secrets": {}, "tokens": {"good": "noreply@mail.test"}, "token": "\#(token)"}"#
    }
    #expect(try await deliver(answers, given: given("good")) == "delivered xoauth2")
    #expect(try await deliver(answers, given: given("bad")).hasPrefix("refused"))
  }
}
