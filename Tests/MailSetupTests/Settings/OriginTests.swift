import MailSetup
import TestKit
import Testing

struct OriginTests {
  private static let files = Files(
    mail: #"{"smtp.port": 30777, "from.address": "b@acme.site"}"#,
    forwards: ["mx.acme.site:2526@30777"])

  private static func origins(_ answers: Answers, _ files: Files = files) -> [Origin] {
    let plan = Plan(project: files.project, answers: answers)
    return [
      plan.origin(of: \.host), plan.origin(of: \.port), plan.origin(of: \.from),
      plan.origin(of: \.userName),
    ]
  }

  @Test func `an answer's value is chosen, found or derived`() {
    #expect(Self.origins(Answers()) == [.found, .found, .found, .derived])
    #expect(Self.origins(Answers(), Files()) == [.derived, .derived, .derived, .derived])
    let empty = Plan(project: Files(mail: #"{"smtp.user": ""}"#).project)
    #expect(empty.origin(of: \.userDefault) == .unknown)
    #expect(
      Self.origins(Answers(host: "a.b", port: 2526, from: "", userName: "USER"))
        == [.chosen, .found, .chosen, .chosen])
    #expect(
      Self.origins(Answers(from: "b@acme.site", userName: "EMAIL_USERNAME"))
        == [.found, .found, .found, .chosen])
  }
}
