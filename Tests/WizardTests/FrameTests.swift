import MailSetup
import Screen
import TestKit
import Testing
import Wizard

struct FrameTests {
  private static let sizes = [Size(80, 24), Size(120, 36)]

  @Test(arguments: Step.all, sizes)
  func `a step looks as recorded`(step: Step, size: Size) throws {
    let wizard = WizardDriver(answers: .complete, size: size, at: step)
    try Golden.expect(
      wizard.model.frame.golden, "\(step.id)-\(size.columns)x\(size.rows).txt", folder: "Frames")
  }

  /// Microsoft 365 by its two ways out.
  @Test(arguments: Transport.allCases, sizes)
  func `the steps of a way out look as recorded`(transport: Transport, size: Size) throws {
    var answers = Answers.complete
    (answers.provider, answers.transport) = (.preset("office365"), transport)
    (answers.login, answers.tenant, answers.clientID) = (.oauth2, "contoso.com", "1234")
    for step in [Step.networking, .service, .ports, .tls, .credentials, .review] {
      let wizard = WizardDriver(answers: answers, size: size, at: step)
      try Golden.expect(
        wizard.model.frame.golden,
        "\(transport.rawValue)-oauth2-\(step.id)-\(size.columns)x\(size.rows).txt",
        folder: "Frames")
    }
  }

  /// Name, step, keys, size.
  private static let overlays: [(String, Step, String, Size)] = [
    ("help", .networking, "?", Size(80, 24)),
    ("keys", .project, "??", Size(80, 24)),
    ("diff", .review, "d", Size(80, 24)),
    ("commands", .review, "c", Size(80, 24)),
    ("list", .service, "<Enter>", Size(80, 24)),
    ("list", .service, "<Enter>", Size(40, 10)),
    ("leave", .networking, "<Down><Space>q", Size(80, 24)),
    ("leave", .networking, "<Down><Space>q", Size(40, 10)),
    ("preview", .ports, "p", Size(60, 20)),
    ("problem", .ports, "<Enter><Tab><Tab><C-u>443", Size(80, 24)),
    ("problem", .ports, "<Enter><Tab><Tab><C-u>443", Size(40, 10)),
  ]

  @Test(arguments: overlays)
  func `what lies over a step looks as recorded`(
    name: String, step: Step, keys: String, size: Size
  ) throws {
    var wizard = WizardDriver(answers: .complete, size: size, at: step)
    try wizard.press(keys)
    try Golden.expect(
      wizard.model.frame.golden, "\(name)-\(size.columns)x\(size.rows).txt", folder: "Frames")
  }

  @Test(arguments: [Size(80, 24), Size(40, 10)])
  func `a file that changed on disk looks as recorded`(size: Size) throws {
    var wizard = WizardDriver(answers: .complete, size: size, at: .review)
    let path = wizard.model.plan.files.changed[0].path
    wizard.send(.saved(.conflict(path: path, .sample)))
    try Golden.expect(
      wizard.model.frame.golden, "conflict-\(size.columns)x\(size.rows).txt", folder: "Frames")
  }

  @Test func `a saved session looks as recorded`() throws {
    var wizard = WizardDriver(answers: .complete, at: .review)
    let changes = wizard.model.plan.files.changed
    let project = wizard.model.plan.project.saving(changes)
    let git = Dictionary(uniqueKeysWithValues: changes.map { ($0.path, "not tracked yet") })
    wizard.send(.saved(.written(changes, project)))
    #expect(wizard.effects == [.readStatus(changes.map(\.path))])
    wizard.send(.status(git))
    try Golden.expect(wizard.model.frame.golden, "saved-80x24.txt", folder: "Frames")
  }

  @Test(arguments: Step.all, sizes)
  func `a step at the start looks as recorded`(step: Step, size: Size) throws {
    let wizard = WizardDriver(size: size, at: step)
    try Golden.expect(
      wizard.model.frame.golden, "\(step.id)-new-\(size.columns)x\(size.rows).txt", folder: "Frames"
    )
  }
}
