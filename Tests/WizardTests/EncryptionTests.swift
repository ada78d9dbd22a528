import MailSetup
import TestKit
import Testing

@testable import Wizard

/// The choice of all three TLS flags at once.
struct EncryptionTests {
  private static func relay(_ login: Login) -> Answers {
    var answers = Answers.complete
    (answers.provider, answers.host) = (.anotherServer, "relay.acme.site")
    (answers.login, answers.port, answers.networking) = (login, 25, .dedicatedEgressIp)
    return answers
  }

  @Test(arguments: [(Login.none, [String]()), (.password, ["starttls-not-required"])])
  func `a server of one's own can have no TLS, which a login must not need`(
    _ login: Login, _ rules: [String]
  ) throws {
    var wizard = WizardDriver(answers: Self.relay(login), at: .tls)
    #expect(wizard.model.frame.text.contains("( ) No TLS        unless offered"))
    try wizard.press("<Down><Enter>")
    // The flag that AEM sets itself stays as it is.
    #expect(wizard.settings.tls == TLSFlags(ssl: false, starttls: true, requiretls: false))
    #expect(wizard.answers.starttls == nil)
    #expect(wizard.settings.port == 25)
    #expect(wizard.model.plan.findings.map(\.rule) == rules)
    try wizard.press("5<Home>")
    #expect(wizard.model.frame.text.contains("(●) No TLS"))
    try wizard.press("<Del>")
    #expect(wizard.answers == Self.relay(login))
  }

  @Test func `flags that are all false are no TLS`() {
    var answers = Self.relay(.none)
    (answers.ssl, answers.starttls, answers.requiretls) = (false, false, false)
    let wizard = WizardDriver(answers: answers, at: .tls)
    #expect(wizard.model.frame.text.contains("(●) No TLS"))
    #expect(wizard.model.plan.findings.map(\.rule) == ["starttls-overridden"])
  }

  @Test func `a provider's servers have TLS`() throws {
    var wizard = WizardDriver(answers: .complete, at: .tls)
    #expect(!wizard.model.frame.text.contains("No TLS"))
    try wizard.press("<Down><Space><End><Space>")
    #expect(wizard.settings.tls.requiretls == false)
    #expect(wizard.model.frame.text.contains("(●) No TLS"))
  }
}
