import MailSetup
import TestKit
import Testing

struct DraftTests {
  @Test func `a draft holds what is wrong or not finished`() {
    var answers = Answers()
    answers.folder = "config."
    answers.port = 0
    answers.portOrig = 99_999
    answers.from = ""
    answers.otherForwards = [
      PortForward(name: "", portDest: nil, portOrig: nil),
      PortForward(name: "a b", portDest: 70_000, portOrig: 30001),
    ]
    #expect(Draft(Draft(answers).bytes)?.answers == answers)
  }

  @Test func `a draft knows the step, and one without a step is read too`() throws {
    let draft = Draft(.complete, step: "tls")
    #expect(Draft(draft.bytes) == draft)
    #expect(Draft(Draft(.complete).bytes) == Draft(.complete))
  }
}
