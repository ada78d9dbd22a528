import MailSetup
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
    #expect(Draft.answers(of: Draft.bytes(of: answers)) == answers)
  }
}
