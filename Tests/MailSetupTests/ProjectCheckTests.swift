import Bytes
import JSONText
import MailSetup
import TestKit
import Testing

struct ProjectCheckTests {
  @Test func `findings are in the order of files, lines and columns`() throws {
    let mail = RuleTests.mail("smtp.host", #""debug.email": true, "smtp.host": "mx.acme.site""#)
    let forwards = """
      { "portForwards": [
        { "name": "SMTP.sendgrid.net", "portDest": 465, "portOrig": 30465 },
        { "name": "db.acme.site", "portDest": 70000, "portOrig": 25 }
      ] }
      """
    let findings = ProjectCheck(.sample(mail: mail, forwards: forwards)).findings
    let places = try findings.map { try #require($0.place) }
    #expect(places.map(\.position.line) == [2, 3, 3, 2, 2])
    #expect(places.prefix(3).allSatisfy { $0.path.hasSuffix("advanced-networking.json") })
    #expect(findings.suffix(2).map(\.rule) == ["debug-on", "host-not-proxy"])
  }

  @Test func `forwards and an OAuth provider are looked at without a mail configuration too`() {
    var project = Project.sample(forwards: #"{"portForwards":[{"name":"A.b"}]}"#)
    #expect(
      ProjectCheck(project).findings.map(\.rule)
        == ["forward-name", "port-dest-range", "port-orig-range"])
    project = .sample(forwards: RuleTests.forwards)
    #expect(ProjectCheck(project).findings == [])
    project.addOAuth(#"{"refreshToken": "abc"}"#)
    #expect(
      Set(ProjectCheck(project).findings.map(\.rule))
        == ["oauth-literal-secret", "oauth-provider-incomplete"])
    #expect(ProjectCheck(project).paths == [])
  }

  @Test func `what is wrong with the networking option has a place`() throws {
    var project = Project.sample(
      mail: RuleTests.mail(),
      forwards: RuleTests.forwards.replacing("smtp.sendgrid.net", with: "smtp-relay.gmail.com"))
    let answers = { (option: String) in
      ProjectFile(
        path: "mailwizard.json",
        bytes: Array(
          #"{"networking":"\#(option)","destination":{"host":"a.b"},"from":"a@acme.site"}"#.utf8))
    }
    project[.record, of: project.homes[0]] = answers("none")
    #expect(ProjectCheck(project).findings.map(\.rule) == ["networking-none"])
    #expect(
      ProjectCheck(project).findings.first?.place?.position == TextPosition(line: 1, column: 18))
    project[.record, of: project.homes[0]] = answers("flexiblePortEgress")
    #expect(ProjectCheck(project).findings.map(\.rule) == ["relay-needs-fixed-ip"])
    #expect(
      ProjectCheck(project).findings.first?.place?.position == TextPosition(line: 1, column: 18))
  }

  @Test func `of thousands of wrong forwards no more are told than an environment can have`() {
    let forward = #"{"name":"a.b","portDest":1,"portOrig":1}"#
    let forwards = "[\(Array(repeating: forward, count: 5000).joined(separator: ","))]"
    let findings = ProjectCheck(.sample(mail: RuleTests.mail(), forwards: forwards)).findings
    #expect(findings.filter { $0.rule == "port-orig-range" }.count == 1001)
  }

  @Test func `a folder stands before its longer namesakes`() {
    let position = TextPosition(line: 1, column: 1)
    let paths = ["a/config/z", "a/config.dev/b", "a/config.dev.x/a", "b"]
    let places = paths.map { Finding.Place(path: $0, position: position) }
    #expect(places.reversed().sorted() == places)
  }
}
