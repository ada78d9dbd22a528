import MailSetup
import TestKit
import Testing

/// The places of answers in the files, which the preview marks.
struct MarkedRangesTests {
  private static let db = #"{"name": "db.acme.site", "portDest": 3306, "portOrig": 30306}"#
  private static let mail = #"{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465}"#
  private static let ldap = #"{"name": "ldap.acme.site", "portDest": 389, "portOrig": 30389}"#

  private static let plan = Plan(
    project: Files(
      mail: RuleTests.mail(),
      body: #"{"portForwards": [\#(db), \#(mail), \#(ldap)], "nonProxyHosts": ["a.b", "c.d"]}"#
    ).project)

  private static func marked(_ file: ManagedFile, _ answer: AnswerKey, row: Int = 0) throws
    -> [String]
  {
    let change = try #require(plan.file(file))
    let bytes = try #require(change.after)
    return plan.ranges(in: change, fedBy: answer, row: row).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  static let forwards: [(AnswerKey, Int, [String])] = [
    (.provider, 0, [mail]), (.host, 0, [#""name": "smtp.sendgrid.net""#]),
    (.port, 0, [#""portDest": 465"#, #""portOrig": 30465"#]),
    (.portOrig, 0, [#""portOrig": 30465"#]),
    (.otherForwards, 0, [mail]), (.otherForwards, 1, [db]), (.otherForwards, 2, [ldap]),
    (.otherForwards, 3, []), (.nonProxyHosts, 0, [#""a.b""#]), (.nonProxyHosts, 1, [#""c.d""#]),
    (.nonProxyHosts, 2, []), (.from, 0, []),
  ]

  @Test(arguments: forwards)
  func `an answer is marked in the forwards`(
    _ answer: AnswerKey, _ row: Int, _ expected: [String]
  ) throws {
    #expect(try Self.marked(.portForwards, answer, row: row) == expected)
  }

  static let properties: [(AnswerKey, [String])] = [
    (.networking, ["smtp.host"]), (.host, []), (.portOrig, ["smtp.port"]),
    (.port, ["smtp.port", "smtp.ssl"]), (.ssl, ["smtp.ssl", "smtp.starttls", "smtp.requiretls"]),
    (.starttls, ["smtp.starttls"]), (.requiretls, ["smtp.requiretls"]), (.from, ["from.address"]),
    (.userKind, ["smtp.user"]), (.userName, ["smtp.user"]), (.userDefault, ["smtp.user"]),
    (.passwordName, ["smtp.password"]), (.debug, []), (.nonProxyHosts, []),
  ]

  @Test(arguments: properties)
  func `an answer is marked in the configuration`(_ answer: AnswerKey, _ keys: [String]) throws {
    let lines = try Self.marked(.mailConfiguration, answer)
    #expect(lines == RuleTests.good.filter { keys.contains($0.key) }.map(\.line))
  }
}
