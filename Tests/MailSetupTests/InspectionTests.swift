import JSONText
import MailSetup
import TestKit
import Testing

struct InspectionTests {
  @Test func `findings are in the order of files, lines and columns`() throws {
    let mail = RuleTests.mail("smtp.host", #""debug.email": true, "smtp.host": "mx.acme.site""#)
    let forwards = """
      { "portForwards": [
        { "name": "SMTP.sendgrid.net", "portDest": 465, "portOrig": 30465 },
        { "name": "db.acme.site", "portDest": 70000, "portOrig": 25 }
      ] }
      """
    let findings = Inspection(.sample(mail: mail, forwards: forwards)).findings
    let places = try findings.map { try #require($0.place) }
    #expect(places.map(\.position.line) == [2, 3, 3, 2, 2])
    #expect(places.prefix(3).allSatisfy { $0.path.hasSuffix("advanced-networking.json") })
    #expect(findings.suffix(2).map(\.rule) == ["debug-on", "host-not-proxy"])
  }

  @Test func `a folder stands before its longer namesakes`() {
    let position = TextPosition(line: 1, column: 1)
    let paths = ["a/config/z", "a/config.dev/b", "a/config.dev.x/a", "b"]
    let places = paths.map { Finding.Place(path: $0, position: position) }
    #expect(places.reversed().sorted() == places)
  }
}
