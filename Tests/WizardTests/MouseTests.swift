import MailSetup
import Screen
import TestKit
import Testing
import Wizard

struct MouseTests {
  /// The place of a text on the screen.
  private static func place(of text: String, in wizard: WizardDriver) throws -> Point {
    let lines = wizard.model.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) })
    let start = try #require(lines[row].firstRange(of: text)).lowerBound
    return Point(column: lines[row][..<start].count, row: row)
  }

  private static func click(_ text: String, in wizard: inout WizardDriver) throws {
    wizard.send(.event(.mouse(.press, try place(of: text, in: wizard))))
  }

  @Test func `a click chooses an option, a step and an entry of a list`() throws {
    var wizard = WizardDriver(answers: .complete, at: .networking)
    try Self.click("Dedicated egress IP", in: &wizard)
    #expect(wizard.settings.networking == .dedicatedEgressIp)
    try Self.click("Service", in: &wizard)
    try Self.click("Provider", in: &wizard)
    try Self.click("Mailgun", in: &wizard)
    #expect(wizard.settings.host == "smtp.mailgun.org")
    try wizard.press("<C-p>u")
    #expect(wizard.settings.host == "smtp.sendgrid.net")
  }

  @Test func `a click on a text puts the cursor there`() throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    try Self.click("~EMAIL_PASSWORD", in: &wizard)
    try wizard.press("<C-u>SMTP_KEY")
    #expect(wizard.settings.password.name == "SMTP_KEY")
  }

  @Test func `the wheel scrolls what it is over`() throws {
    var wizard = WizardDriver(answers: .complete, at: .networking)
    try wizard.press("d")
    let before = wizard.model.frame.text
    wizard.send(.event(.mouse(.scrollDown, Point(column: 5, row: 10))))
    #expect(wizard.model.frame.text != before)
  }
}
