import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

struct RefusedKeyTests {
  private static func saved() throws -> WizardDriver {
    var wizard = WizardDriver(answers: .complete, at: .review)
    let changes = wizard.model.plan.files.changed
    wizard.send(.saved(.written(changes, wizard.model.plan.project.saving(changes))))
    return wizard
  }

  @Test(arguments: ["d", "p", "/", "e", "n", "<C-s>", "<F9>"])
  func `a key that does nothing on the page after saving says so`(_ key: String) throws {
    var wizard = try Self.saved()
    try wizard.press(key)
    let label = try KeyScript(key).keys[0].label
    #expect(wizard.model.notice == "\(label) does nothing here. Press ? to see the keys.")
    try wizard.press("<Down>")
    #expect(wizard.model.notice == nil)
  }

  @Test func `keys to stage and for Cloud Manager say so on a page that has neither`() throws {
    var wizard = WizardDriver(answers: .complete, at: .review)
    for key in ["a", "c"] {
      try wizard.press("d")
      try wizard.press(key)
      #expect(wizard.model.notice == "\(key) does nothing here. Press ? to see the keys.")
      try wizard.press("<Esc>")
    }
    try wizard.press("d??")
    #expect(wizard.model.notice == "These are all keys.")
  }

  @Test func `a key that does nothing in a step, a text, a list, or a question says so`() throws {
    var wizard = WizardDriver(answers: .complete, at: .tls)
    try wizard.press("<F9>")
    #expect(wizard.model.notice == "F9 does nothing here. Press ? to see the keys.")
    try wizard.press("<Esc>")
    #expect(wizard.model.notice == "Nothing to close.")
    wizard = WizardDriver(answers: .complete, at: .credentials)
    try wizard.press("<C-x>")
    #expect(wizard.model.notice == "^X does nothing here. Press F1 to see the keys.")
    wizard = WizardDriver(answers: .complete, at: .service)
    try wizard.press("<Up><Up><Up><Up><Up><Up><Enter><Tab>")
    #expect(wizard.model.notice == "Tab does nothing here. Press Esc to close the list.")
    wizard = WizardDriver(answers: .complete, at: .credentials)
    try wizard.press("x<C-c>x")
    #expect(wizard.model.notice == "x is not a choice here.")
  }
}
