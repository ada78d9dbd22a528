import MailSetup
import TestKit
import Testing

struct CheckedProjectTests {
  @Test func `the mail configurations are looked at in the order of their folders`() {
    let mail = RuleTests.mail()
    let files = Files(
      mail: mail,
      mails: [
        "config.stage/\(String.mail)": mail,
        "config.author/\(String.mail)": mail, "config/\(SaveLocation.pid).config": "a=\"b\"\n",
      ], body: RuleTests.forwards)
    let paths = ProjectCheck(files.project).paths.map { path in
      path.split(separator: "/").suffix(2).joined(separator: "/")
    }
    #expect(
      paths == [
        "config/\(String.mail)", "config/\(SaveLocation.pid).config",
        "config.author/\(String.mail)", "config.stage/\(String.mail)",
      ])
  }

  @Test func `what has no place comes first, then the order of files`() {
    var project = Files(forwards: ["B.c:1@30001", "A.b:0@30002"]).project
    project.isFor65 = true
    let findings = ProjectCheck(project).findings
    #expect(
      findings.map(\.rule)
        == ["project-is-65", "forward-name", "forward-name", "port-dest-range"])
    #expect(findings.map { $0.place == nil } == [true, false, false, false])
  }

  @Test func `a project without mail has no faults`() {
    #expect(ProjectCheck(.sample).findings == [])
    #expect(ProjectCheck(.sample).paths == [])
  }
}
