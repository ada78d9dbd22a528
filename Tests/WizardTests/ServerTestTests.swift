import MailSetup
import TestKit
import Testing

@testable import Wizard

struct ServerTestTests {
  private static func asked(_ mode: TLSMode?) throws -> WizardDriver {
    var wizard = WizardDriver(answers: .complete, at: .service)
    try wizard.press("t")
    #expect(
      wizard.effects == [.test(host: "smtp.sendgrid.net", port: 465, TLSMode.implicit.flags)])
    #expect(wizard.model.frame.text.contains("Testing smtp.sendgrid.net:465"))
    wizard.send(
      .tested(ServerTest(host: "smtp.sendgrid.net", port: 465, words: "It answers.", mode: mode)))
    #expect(wizard.model.frame.text.contains("It answers."))
    #expect(!wizard.model.frame.text.contains("Testing smtp"))
    return wizard
  }

  @Test func `flags that fit are taken on request alone`() throws {
    var wizard = try Self.asked(.startTLS)
    #expect(wizard.answers == .complete)
    try wizard.press("u")
    #expect(wizard.settings.tls == TLSMode.startTLS.flags)
    #expect(wizard.settings.port == 465)
  }

  @Test(arguments: [nil, TLSMode.implicit])
  func `where no other flags fit none are offered`(_ mode: TLSMode?) throws {
    var wizard = try Self.asked(mode)
    #expect(!wizard.model.frame.text.contains("Use these TLS flags"))
    try wizard.press("<Esc>")
    #expect(wizard.model.overlay == nil)
    #expect(wizard.answers == .complete)
  }

  @Test(arguments: ["<Esc>", "<C-n>", "5"])
  func `Esc and leaving the step cancel the test`(_ key: String) throws {
    var wizard = WizardDriver(answers: .complete, at: .service)
    try wizard.press("t" + key)
    #expect(wizard.effects == [.cancelTest])
    wizard.send(
      .tested(ServerTest(host: "smtp.sendgrid.net", port: 465, words: "Late.", mode: nil)))
    #expect(!wizard.model.frame.text.contains("Late."))
  }

  @Test func `without a server there is nothing to test`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("t")
    #expect(wizard.effects == [])
    #expect(wizard.model.notice == "Enter the host of the mail server first.")
  }

  @Test func `line by line the answer is said, and flags are offered`() {
    var session = Transcript(answers: .complete)
    session.type("test")
    #expect(session.text.contains("Asked."))
    session.type("u")
    #expect(session.plan.settings.tls == TLSMode.startTLS.flags)
  }
}
