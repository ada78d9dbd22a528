import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

extension CloudChange {
  static let dev = CloudChange(
    id: "111", words: "environment 111 (dev)",
    lines: ["environment 111 (dev)", "  +  smtp.sendgrid.net  465       30465     added"],
    summary: "+ smtp.sendgrid.net 465 30465 added",
    isFirst: false)
  static let prod = CloudChange(
    id: "333", words: "environment 333 (prod)",
    lines: ["environment 333 (prod)", "  Advanced networking is not enabled yet."],
    summary: "enable advanced networking", isFirst: true)
}

extension CloudReport {
  static let sample = CloudReport(
    lines: [
      "What stands in the way, in this order:",
      "  1  environment 111 (dev): the port forward to smtp.sendgrid.net port 465 from 30465 is "
        + "missing.",
      "     mailwizard cloud apply --environment 111",
      "", "Program 12345", "  Network infrastructure: flexiblePortEgress in va7, ready", "",
      "environment 111 (dev): acme dev, dev, ready", "  Advanced networking: enabled",
      "     name               portDest  portOrig",
      "  +  smtp.sendgrid.net  465       30465     added",
      "     db.acme.site       3306      30001     kept",
    ], commands: ["mailwizard cloud apply --environment 111"], changes: [.dev, .prod])
}

extension Answers {
  /// All that a save needs, with the ids of Cloud Manager.
  static var withIDs: Answers {
    var answers = Answers.complete
    answers.program = "12345"
    answers.environments = [
      .init(type: .dev, name: nil, id: "111"), .init(type: .prod, name: nil, id: "333"),
    ]
    return answers
  }
}

extension WizardDriver {
  /// A session on the page after saving.
  static func saved(_ answers: Answers = .withIDs, size: Size = Size(80, 24)) -> WizardDriver {
    var wizard = WizardDriver(answers: answers, size: size, at: .review)
    let changes = wizard.model.plan.files.changed
    wizard.send(.saved(.written(changes, wizard.model.plan.project.saving(changes))))
    return wizard
  }
}

struct CloudPageTests {
  private static func looked(_ report: CloudReport = .sample) throws -> WizardDriver {
    var wizard = WizardDriver.saved()
    try wizard.press("c")
    #expect(wizard.effects == [.askCloud])
    wizard.send(.cloudReport(report))
    return wizard
  }

  @Test func `the page after saving asks Cloud Manager and shows how far it is`() throws {
    var wizard = WizardDriver.saved()
    #expect(wizard.model.frame.text.contains("c Cloud Manager"))
    try wizard.press("c")
    #expect(wizard.effects == [.askCloud])
    #expect(wizard.model.frame.text.contains("Asking Cloud Manager. Esc cancels."))
    wizard.send(.cloudProgress("Asking Cloud Manager about environment 111 (dev)."))
    #expect(wizard.model.frame.text.contains("environment 111 (dev). Esc cancels."))
    try wizard.press("<Down>")
    #expect(wizard.model.frame.text.contains("environment 111 (dev). Esc cancels."))
    wizard.send(.cloudReport(.sample))
    #expect(wizard.model.frame.text.contains("What stands in the way"))
    #expect(!wizard.model.frame.text.contains("Esc cancels."))
  }

  @Test func `Esc cancels and stays on the page, and what comes late is not shown`() throws {
    var wizard = WizardDriver.saved()
    try wizard.press("c<Esc>")
    #expect(wizard.effects == [.cancelCloud])
    #expect(wizard.model.notice == "Cancelled.")
    wizard.send(.cloudReport(.sample))
    #expect(wizard.model.frame.text.contains("Saved."))
  }

  @Test(arguments: ["<Enter>", "?"])
  func `leaving the page cancels`(_ key: String) throws {
    var wizard = WizardDriver.saved()
    try wizard.press("c" + key)
    #expect(wizard.effects.contains(.cancelCloud))
    wizard.send(.cloudReport(.sample))
    #expect(!wizard.model.frame.text.contains("What stands in the way"))
  }

  @Test(arguments: ["<Esc>", "?<Esc><Esc>", "q"])
  func `the report gives way to the page after saving`(_ keys: String) throws {
    var wizard = try Self.looked(CloudReport(lines: ["What stands in the way"]))
    try wizard.press("c")
    wizard.send(.cloudReport(.sample))
    #expect(wizard.model.frame.text.contains("What stands in the way"))
    try wizard.press(keys)
    #expect(wizard.model.frame.text.contains("What to do next"))
  }

  @Test func `a command on the page is copied as it is`() throws {
    let command = "mailwizard cloud apply --environment 111 --api 'https://acme.example/a/long/one'"
    var wizard = try Self.looked(
      CloudReport(lines: ["What stands in the way", "     \(command)"], commands: [command]))
    try wizard.press("y")
    #expect(wizard.effects == [.copy("\(command)\n")])
  }

  @Test func `nothing is applied unless somebody chooses where`() throws {
    var wizard = try Self.looked()
    #expect(wizard.model.frame.text.contains("c apply"))
    for keys in ["c<Enter>", "c<Esc>", "cc"] {
      try wizard.press(keys)
      #expect(wizard.effects == [], "\(keys)")
      #expect(wizard.model.frame.text.contains("What stands in the way"), "\(keys)")
    }
  }

  @Test(arguments: [("1", [CloudChange.dev]), ("2", [.prod]), ("a", [.dev, .prod])])
  func `the environments that are chosen are changed as it was shown`(
    _ key: String, _ changes: [CloudChange]
  ) throws {
    var wizard = try Self.looked()
    try wizard.press("c" + key)
    #expect(wizard.effects == [.applyToCloud(changes)])
    wizard.send(.cloudProgress("environment 111 (dev) is updating, 40 s"))
    #expect(wizard.model.frame.text.contains("environment 111 (dev) is updating, 40 s"))
    wizard.send(.cloudReport(CloudReport(lines: ["environment 111 (dev): done"])))
    #expect(wizard.model.frame.text.contains("environment 111 (dev): done"))
    try wizard.press("c")
    #expect(wizard.effects == [.askCloud])
  }

  @Test func `the question says what would be sent`() throws {
    var wizard = try Self.looked()
    try wizard.press("c")
    #expect(wizard.model.frame.text.contains("smtp.sendgrid.net 465 30465 added"))
  }

  @Test func `an environment without a configuration is asked about`() throws {
    var wizard = try Self.looked()
    try wizard.press("c")
    #expect(wizard.model.frame.text.contains("Cloud Manager finds no port forwards for"))
    wizard = try Self.looked(CloudReport(lines: [], changes: [.dev]))
    try wizard.press("c")
    #expect(!wizard.model.frame.text.contains("Cloud Manager finds no port forwards for"))
  }

  @Test(arguments: ["<Esc>", "<Enter>", "?"])
  func `the outcome of a change that is cancelled is shown all the same`(_ key: String) throws {
    var wizard = try Self.looked()
    try wizard.press("c1" + key)
    #expect(wizard.effects.contains(.cancelCloud))
    try wizard.press("<Esc>")
    #expect(!wizard.effects.contains(.cancelCloud))
    wizard.send(.cloudProgress("late"))
    wizard.send(.cloudReport(CloudReport(lines: ["sent, but not confirmed"])))
    #expect(wizard.model.frame.text.contains("sent, but not confirmed"))
  }

  @Test func `ids that are missing are asked for`() throws {
    var wizard = WizardDriver.saved(.complete)
    try wizard.press("c")
    #expect(wizard.effects == [])
    #expect(wizard.model.notice?.contains("in the Review step") == true)
  }

  @Test func `line by line the report is said, and the change is offered`() {
    var session = Transcript(answers: .withIDs)
    session.type("cloud")
    #expect(session.said.contains("Save first"))
    session.type("save", "cloud")
    #expect(session.said.contains("Asking Cloud Manager about environment 111 (dev)."))
    #expect(session.said.contains("What stands in the way"))
    session.type("c")
    #expect(!session.effects.contains(.applyToCloud([.dev])))
    session.type("cloud", "1")
    #expect(session.effects.contains(.applyToCloud([.dev])))
    #expect(session.said.contains("Applied."))
  }

  @Test(arguments: [Size(80, 24), Size(120, 36)])
  func `Cloud Manager's page looks as recorded`(size: Size) throws {
    let name = "\(size.columns)x\(size.rows).txt"
    var wizard = WizardDriver.saved(size: size)
    try wizard.press("c")
    try Golden.expect(wizard.model.frame.golden, "cloud-asking-\(name)", folder: "Frames")
    wizard.send(.cloudReport(.sample))
    try Golden.expect(wizard.model.frame.golden, "cloud-\(name)", folder: "Frames")
    try wizard.press("c")
    try Golden.expect(wizard.model.frame.golden, "cloud-apply-\(name)", folder: "Frames")
  }
}
