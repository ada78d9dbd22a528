import MailSetup
import Screen
import TestKit
import Testing
import Wizard

/// A table may hold a thousand forwards: whoever types would feel that they are copied.
struct TypingTests {
  @Test(arguments: ["", "<Down>"])
  func `what is typed into a row of the table is written where it stands`(row: String) throws {
    var wizard = WizardDriver(
      .sample(forwards: #"{"portForwards": [{"name": "a", "portDest": 1, "portOrig": 30001}]}"#),
      answers: .complete, at: .ports)
    var picture = Picture()
    try wizard.press("\(row)<Enter>abc")
    picture.draw(wizard.model)
    let place = wizard.placeOfForwards
    for key in ["<BS>", "d", "<Left>", "e", "<BS>"] {
      try wizard.press(key)
      picture.draw(wizard.model)
      #expect(wizard.placeOfForwards == place)
    }
  }
}

extension WizardDriver {
  /// Where the text of the forwards lies in memory.
  fileprivate var placeOfForwards: UnsafeRawPointer? {
    model.setup.documents.first { $0.kind == .portForwards }?.bytes.withUnsafeBytes(\.baseAddress)
  }
}
