import MailSetup
import Screen
import TestKit
import Testing
import Wizard

/// The cursor and the status line, which screen readers follow.
struct CursorTests {
  private static let sizes = [Size(40, 10), Size(80, 24), Size(120, 36)]

  private func status(_ wizard: WizardDriver) -> String {
    let lines = wizard.model.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[wizard.model.size.rows - 2])
  }

  @Test(arguments: Step.all, sizes)
  func `the cursor sits on the field that is in focus, wherever it moves`(
    step: Step, size: Size
  ) throws {
    var wizard = WizardDriver(answers: .complete, size: size, at: step)
    for _ in 0..<12 {
      let frame = wizard.model.frame
      let cursor = try #require(frame.cursor)
      let row = (0..<cursor.column).compactMap { frame[$0, cursor.row].text }
      #expect(row.contains("▸"), "\(cursor)\n\(frame.text)")
      #expect(status(wizard).hasPrefix(" field ") || size.columns < 60)
      try wizard.press("<Down>")
    }
  }

  @Test(arguments: [(Step.service, "/<Down>"), (.networking, "<Up><Space>q<Down>")], sizes)
  func `the cursor sits on the choice in focus`(
    _ place: (step: Step, keys: String), size: Size
  ) throws {
    var wizard = WizardDriver(answers: .complete, size: size, at: place.step)
    try wizard.press(place.keys)
    let frame = wizard.model.frame
    let cursor = try #require(frame.cursor)
    #expect(frame[cursor.column, cursor.row].role == .focus, "\(cursor)\n\(frame.text)")
  }

  @Test func `the cursor stands behind what was typed, however wide`() throws {
    var wizard = WizardDriver(at: .credentials)
    let start = try #require(wizard.model.frame.cursor)
    for (text, columns) in [("a", 1), ("日本", 5), ("👨‍👩‍👧", 7), ("e\u{301}", 8), ("<Left><Left>", 5)] {
      try wizard.press(text)
      #expect(wizard.model.frame.cursor == Point(column: start.column + columns, row: start.row))
    }
  }

  @Test func `the status line says the error of the row in focus alone`() throws {
    var wizard = WizardDriver(answers: .complete, size: Size(160, 24), at: .ports)
    try wizard.press("adb.acme.site<Enter>3306<Enter><Enter><Home>")
    try wizard.press("e<Tab><Tab><C-u>465<Enter><Up>")
    #expect(status(wizard).contains("error: port-orig"))
    try wizard.press("<Down>")
    #expect(status(wizard).contains("db.acme.site"))
    #expect(!status(wizard).contains("error"))
  }

  @Test func `the status line says field, value and error`() throws {
    var wizard = WizardDriver(size: Size(160, 24), at: .service)
    try wizard.press("<End>")
    #expect(status(wizard) == " field 3 of 3, Port number, 587, derived")
    try wizard.press("<C-u>70000<Up><Down>")
    #expect(status(wizard).hasPrefix(" field 3 of 3, Port number, 70000, error: "))
    try wizard.press("<C-p><C-p>p")
    #expect(status(wizard) == " Preview of com.day.cq.mailer.DefaultMailService.cfg.json")
  }
}
