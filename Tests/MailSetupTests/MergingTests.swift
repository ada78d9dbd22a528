import MailSetup
import TestKit
import Testing

struct MergingTests {
  private static let mail = PortForward(name: "smtp.sendgrid.net", portDest: 465, portOrig: 30465)
  private static let db = PortForward(name: "db.acme.site", portDest: 3306, portOrig: 30306)
  private static let ldap = PortForward(name: "ldap.acme.site", portDest: 389, portOrig: 30389)
  private static let cache = PortForward(name: "cache.acme.site", portDest: 6379, portOrig: 30379)

  private static func project(_ forwards: [PortForward]) -> Project {
    let entries = forwards.map {
      "{\"name\":\"\($0.name)\",\"portDest\":\($0.portDest ?? 0),\"portOrig\":\($0.portOrig ?? 0)}"
    }
    return .sample(forwards: "{\"portForwards\":[\(entries.joined(separator: ","))]}")
  }

  private static func merged(
    mine: [PortForward], base: [PortForward], theirs: [PortForward]
  ) -> [PortForward] {
    var answers = Answers.complete
    answers.otherForwards = mine
    var before = Answers()
    before.otherForwards = base
    let plan = Plan(project: project([mail] + base), answers: answers)
    return plan.merging(answers, base: before, on: project([mail] + theirs)).settings.otherForwards
  }

  @Test func `what others added meanwhile is kept`() {
    #expect(
      Self.merged(mine: [Self.db, Self.ldap], base: [Self.db], theirs: [Self.db, Self.cache])
        == [Self.db, Self.cache, Self.ldap])
  }

  @Test func `what I removed stays removed, what they removed too`() {
    #expect(Self.merged(mine: [], base: [Self.db], theirs: [Self.db, Self.cache]) == [Self.cache])
    #expect(Self.merged(mine: [Self.db], base: [Self.db], theirs: []) == [])
  }

  @Test func `my change of an entry holds`() {
    var changed = Self.db
    changed.portOrig = 30777
    #expect(Self.merged(mine: [changed], base: [Self.db], theirs: [Self.db]) == [changed])
  }

  @Test func `an answers file keeps forwards and hosts that it does not name`() throws {
    let body = """
      {"portForwards":[{"name":"db.acme.site","portDest":3306,"portOrig":30306}],
       "nonProxyHosts":["*.corp.site"]}
      """
    var answers = Answers.complete
    answers.networking = .dedicatedEgressIp
    answers.otherForwards = [Self.ldap]
    answers.nonProxyHosts = []
    let plan = try Plan(project: .sample(forwards: body), file: answers)
    #expect(plan.settings.otherForwards == [Self.db, Self.ldap])
    #expect(plan.settings.nonProxyHosts == ["*.corp.site"])
  }

  @Test func `a legacy file that cannot be read is not removed`() {
    var answers = Answers.complete
    answers.replacesOthers = true
    let plan = Plan(
      project: .sample(files: ["config/\(SaveLocation.pid).config": "smtp.port=I\"587\nx=\"y\""]),
      answers: answers)
    #expect(!plan.canSave)
    #expect(plan.errors.map(\.rule).contains("legacy-invalid"))
  }
}
