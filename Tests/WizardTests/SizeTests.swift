import MailSetup
import Screen
import TestKit
import Testing
import Wizard

struct SizeTests {
  static let keys = ["", "?", "d", "c", "p", "<Enter>", "q", "<Down><Space><C-c>"]

  @Test(arguments: Step.all, keys)
  func `every step is drawn at every size with the cursor inside`(
    step: Step, keys: String
  ) throws {
    var wizard = WizardDriver(answers: .complete, at: step)
    try wizard.press(keys)
    for columns in [20, 39, 40, 41, 59, 60, 79, 80, 81, 119, 120, 121, 200] {
      for rows in [5, 9, 10, 11, 23, 24, 35, 36, 60] {
        wizard.send(.event(.resize(Size(columns, rows))))
        let frame = wizard.model.frame
        #expect(frame.size == Size(columns, rows))
        let cursor = try #require(frame.cursor, "\(columns)x\(rows)")
        #expect(Rect(frame.size).contains(cursor), "\(columns)x\(rows) \(cursor)")
      }
    }
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(3, 200), Size(300, 100)])
  func `odd sizes are drawn too`(size: Size) {
    #expect(WizardDriver(size: size, at: .ports).model.frame.size == size)
  }

  @Test func `a terminal that is too small says so and keeps the state`() throws {
    var wizard = WizardDriver(answers: .complete, at: .tls)
    try wizard.press("<Down>")
    let before = wizard.model.frame.golden
    wizard.send(.event(.resize(Size(30, 8))))
    #expect(wizard.model.frame.text.contains("30x8"))
    try wizard.press("<Space>x")
    wizard.send(.event(.resize(Size(80, 24))))
    #expect(wizard.model.frame.golden == before)
  }

  @Test func `leaving a terminal that is too small asks in sight`() throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    try wizard.press("x")
    wizard.send(.event(.resize(Size(20, 5))))
    let text = "20x5 is too small:\nmailwizard needs\n40x10.\n"
    #expect(wizard.model.frame.text == text + "Nothing is lost.\n^C leaves.\n")
    try wizard.press("qqsd<Enter>")
    #expect(wizard.effects.isEmpty)
    #expect(wizard.model.frame.text == text + "Not saved yet:\n^C again keeps it.\n")
    try wizard.press("<C-c>")
    #expect(wizard.effects == [.quit(.kept)])
  }

  @Test(arguments: [
    (40, 24, 1), (60, 24, 1), (79, 40, 1), (80, 24, 2), (119, 60, 2), (120, 24, 3), (120, 35, 3),
    (200, 30, 3), (120, 36, 3),
    (300, 100, 3),
  ])
  func `a wide screen has the files beside the fields`(
    _ columns: Int, _ rows: Int, _ panes: Int
  ) throws {
    var wizard = WizardDriver(answers: .complete, size: Size(columns, rows), at: .ports)
    let frame = wizard.model.frame.text
    #expect(frame.filter { $0 == "┬" }.count == panes - 1)
    #expect(frame.contains("smtp.host") == (panes > 1))
    #expect(frame.contains("Which port"))
    try wizard.press("p")
    let preview = wizard.model.frame.text
    #expect(preview.contains("smtp.host"))
    #expect(preview.contains("Which port") == (panes > 1))
  }

  @Test(arguments: [Step.ports, .credentials])
  func `where nothing is seen neither keys nor pastes change anything`(step: Step) throws {
    var wizard = WizardDriver(answers: .complete, at: step)
    let before = wizard.model.frame.golden
    wizard.send(.event(.resize(Size(30, 8))))
    wizard.send(.event(.paste("x@y.example")))
    let forwards = #"[{"name":"a.b","portDest":1,"portOrig":30001}]"#
    wizard.send(.event(.paste(forwards)))
    wizard.send(.event(.burst(forwards)))
    if step == .credentials { try wizard.press("q") }
    wizard.send(.event(.resize(Size(80, 24))))
    #expect(wizard.answers == .complete)
    #expect(wizard.model.frame.golden == before)
  }

  @Test func `a long question shows its choices on the smallest screen`() throws {
    var wizard = WizardDriver(answers: .complete, size: Layout.least, at: .tls)
    let path = "ui.config/" + String(repeating: "jcr_root/", count: 20)
    wizard.send(.saved(.conflict(path: path, .sample)))
    for choice in ["Show", "Merge", "Reload", "Overwrite", "Cancel"] {
      let cursor = try #require(wizard.model.frame.cursor)
      let line = wizard.model.frame.text.split(separator: "\n", omittingEmptySubsequences: false)[
        cursor.row]
      #expect(line.contains(choice), "\(wizard.model.frame.text)")
      #expect(line.hasPrefix(" │"))
      try wizard.press("<Down>")
    }
  }
}
