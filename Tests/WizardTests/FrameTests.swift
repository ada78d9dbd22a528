import MailSetup
import Screen
import TestKit
import Testing
import Wizard

struct FrameTests {
  private static let sizes = [Size(80, 24), Size(120, 36)]

  @Test(arguments: Step.ID.allCases, sizes)
  func `a step looks as recorded`(step: Step.ID, size: Size) throws {
    let wizard = WizardDriver(answers: .complete, size: size, at: step)
    try Golden.expect(
      wizard.model.frame.golden, "\(step)-\(size.columns)x\(size.rows).txt", folder: "Frames")
  }

  @Test(arguments: Step.ID.allCases, sizes)
  func `a step at the start looks as recorded`(step: Step.ID, size: Size) throws {
    let wizard = WizardDriver(size: size, at: step)
    try Golden.expect(
      wizard.model.frame.golden, "\(step)-new-\(size.columns)x\(size.rows).txt", folder: "Frames")
  }
}
