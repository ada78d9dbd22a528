import JSONText
import MailSetup
import TestKit
import Testing

/// The text that a save makes of forwards that are there.
struct WrittenForwardsTests {
  private static let mail = #"{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465}"#
  private static let noted =
    #"{"portOrig": 30777, "note": "mail", "name": "smtp.mailgun.org", "portDest": 465}"#
  private static let db = #"{"name": "db.acme.site","portDest": 3306, "portOrig" :30306}"#

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let answers: Answers
    let after: String

    init(_ name: String, _ before: String, answers: Answers = Answers(), _ after: String) {
      testDescription = name
      self.before = before
      self.answers = answers
      self.after = after
    }
  }

  static let rows = [
    Row(
      "nothing changed", "// own\n{\"portForwards\": [\(noted), \(db)], \"x\": 1}",
      "// own\n{\"portForwards\": [\(noted), \(db)], \"x\": 1}"),
    Row(
      "a portOrig", #"{"portForwards": [\#(db), \#(noted)]}"#, answers: Answers(portOrig: 30999),
      #"{"portForwards": [\#(db), \#(noted.replacing("30777", with: "30999"))]}"#),
    Row(
      "another provider", #"{"portForwards": [\#(noted), \#(db)]}"#,
      answers: Answers(provider: "sendgrid"),
      #"{"portForwards": [\#(noted.replacing("smtp.mailgun.org", with: "smtp.sendgrid.net")), \#(db)]}"#
    ),
    Row(
      "a forward removed", #"{"portForwards": [\#(noted), \#(db)]}"#,
      answers: Answers(otherForwards: []), #"{"portForwards": [\#(noted)]}"#),
    Row(
      "all forwards at once",
      #"{"portForwards": [\#(db), \#(noted), {"name": "a.b", "portDest": 1, "portOrig": 2}]}"#,
      answers: Answers(
        portOrig: 30999,
        otherForwards: [
          PortForward(name: "db.acme.site", portDest: 3307, portOrig: 30307),
          PortForward(name: "c.d", portDest: 3, portOrig: 30001),
        ]),
      #"{"portForwards": [\#(db.replacing("3306", with: "3307").replacing("30306", with: "30307")), \#(noted.replacing("30777", with: "30999")), {"name": "c.d", "portDest": 3, "portOrig": 30001}]}"#
    ),
    Row(
      "a host removed", #"{"portForwards": [\#(noted)], "nonProxyHosts": ["a.b", "c.d"]}"#,
      answers: Answers(nonProxyHosts: ["c.d"]),
      #"{"portForwards": [\#(noted)], "nonProxyHosts": ["c.d"]}"#),
    Row(
      "a host changed", #"{"portForwards": [\#(noted)], "nonProxyHosts": ["a.b", "c.d"]}"#,
      answers: Answers(nonProxyHosts: ["a.b", "e.f"]),
      #"{"portForwards": [\#(noted)], "nonProxyHosts": ["a.b", "e.f"]}"#),
  ]

  @Test(arguments: rows)
  func `what did not change keeps its bytes`(_ row: Row) {
    let plan = Plan(
      project: Files(mail: #"{"smtp.port": 30777}"#, body: row.before).project, answers: row.answers
    )
    #expect(plan.file(.portForwards)?.text == row.after)
  }

  @Test func `a change in a list of thousands leaves the other bytes as they are`() {
    let hosts = (0..<5000).map { "\"h\($0).acme.site\" /* host \($0) */" }
    let body = { (hosts: [String]) in
      #"{"portForwards": [\#(Self.noted)], "nonProxyHosts": [\#(hosts.joined(separator: ", "))]}"#
    }
    var answers = Answers.complete
    answers.nonProxyHosts = (0..<5000).map { $0 == 2500 ? "new.acme.site" : "h\($0).acme.site" }
    var changed = hosts
    changed[2500] = #""new.acme.site" /* host 2500 */"#
    let project = Files(mail: #"{"smtp.port": 30777}"#, body: body(hosts)).project
    let plan = Plan(project: project, answers: answers)
    #expect(plan.file(.portForwards)?.text.contains("/* host 4999 */") == true)
    #expect(
      plan.file(.portForwards)?.text.contains(changed[2499...2501].joined(separator: ", "))
        == true)
  }

  /// Bodies that cannot be edited in place, and the servers that are written.
  static let forms: [(String, String)] = [
    ("{}", "smtp.sendgrid.net"),
    (#"{"portForwards": null}"#, "smtp.sendgrid.net"),
    ("[]", "smtp.sendgrid.net"),
    ("[\(db)]", "smtp.sendgrid.net db.acme.site"),
    (#"{"_embedded": {"networkingConfigurations": []}}"#, "smtp.sendgrid.net"),
    (
      #"{"_embedded": {"networkingConfigurations": [{"portForwards": [\#(db)]}, {"portForwards": [\#(noted)]}]}}"#,
      "smtp.sendgrid.net db.acme.site"
    ),
  ]

  @Test(arguments: forms)
  func `every form that is read is saved as a body`(_ text: String, _ expected: String) throws {
    let plan = Plan(project: Files(body: text).project, answers: .complete)
    let saved = try JSONText(#require(plan.file(.portForwards)?.after))
    let names = PortForwardsBody(saved).portForwards.map(\.name)
    #expect(names.joined(separator: " ") == expected)
    #expect(saved.root.member("portForwards")?.elements.count == names.count)
    #expect(saved.root.member("_embedded") == nil)
  }

  @Test(arguments: [
    (#"{"portForwards": []}"#, true), (#"{"nonProxyHosts": []}"#, true), ("[]", true),
    (#"[{"name": "a", "portDest": 1}]"#, true), (#"[{"name": "a"}]"#, false), ("[1]", false),
    (#"[{"portDest": 1}, {}]"#, false), ("{}", false), (#"{"portForwards": {}}"#, false),
    (#"{"_embedded": {"networkingConfigurations": [{"portForwards": []}]}}"#, true),
    (#"{"_embedded": {}}"#, false), ("1", false),
  ])
  func `a text has forwards in one of three forms`(_ text: String, _ isHeld: Bool) throws {
    #expect(PortForwardsBody.isHeld(by: try JSONText(Array(text.utf8))) == isHeld)
  }
}
