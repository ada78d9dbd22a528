import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

/// Whatever is typed, a record that the session saves can be read again.
struct RecordedAnswersTests {
  private static let texts = [
    "7", "-", "2026-02-30", "0", "99999", "a b", "\"", "$[env:X]", "é", "..", "x@", "*.a",
  ]

  @Test(arguments: [
    ("sendgrid", Login.password, Transport.smtp), ("workspace-relay", .none, .smtp),
    ("office365", .oauth2, .smtp), ("office365", .oauth2, .graph), ("gmail", .oauth2, .smtp),
  ])
  func `a text that does not block saving is read again as it was typed`(
    _ provider: String, _ login: Login, _ transport: Transport
  ) throws {
    var answers = Answers.complete
    (answers.provider, answers.login) = (.preset(provider), login)
    (answers.transport, answers.networking) = (transport, .dedicatedEgressIp)
    (answers.tenant, answers.clientID) = ("contoso.com", "1234")
    let driver = WizardDriver(answers: answers)
    try #require(driver.model.plan.blockers.isEmpty)
    for step in Step.all {
      var step = WizardDriver(answers: answers, at: step)
      try step.press("<Home>")
      for stop in step.model.allStops {
        for text in Self.texts {
          var wizard = step
          wizard.send(.action(.focus(part: 0, cell: nil)))
          wizard.send(.action(.go(wizard.model.step, stop)))
          if wizard.model.input == nil { try wizard.press("e") }
          guard wizard.model.editor != nil else { break }
          try wizard.press("<C-u>")
          wizard.send(.event(.paste(text)))
          let plan = wizard.model.plan
          guard plan.blockers.isEmpty,
            let record = plan.files.first(where: {
              $0.name == "mailwizard.json"
            })
          else { continue }
          #expect(throws: Never.self, "\(text): \(record.text)") {
            _ = try Answers(file: record.after ?? [])
          }
        }
      }
    }
  }
}
