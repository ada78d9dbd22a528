import MailSetup
import TestKit
import Testing

/// Options over an answers file, of which a record is the fullest.
struct OverriddenAnswersTests {
  private static func record(_ answers: String, on project: Project = .sample) throws -> Answers {
    let plan = try Plan(project: project, file: Answers(file: Array(answers.utf8)))
    return try Answers(file: plan.record)
  }

  private static let sendGrid = #"""
    {"networking": "flexiblePortEgress", "destination": {"provider": "sendgrid", "port": 465},
     "from": "a@acme.site"}
    """#
  private static let relay = #"""
    {"networking": "vpn", "login": "none", "destination": {"host": "relay.acme.site", "port": 25},
     "from": "a@acme.site"}
    """#
  private static let microsoft = #"""
    {"networking": "vpn", "login": "oauth2", "destination": {"provider": "office365"},
     "from": "a@acme.site", "oauth": {"tenant": "acme.site", "clientId": "c"},
     "otherForwards": [{"name": "db.acme.site", "portDest": 3306, "portOrig": 30001}]}
    """#
  private static let graph = #"""
    {"transport": "graph", "from": "a@acme.site", "oauth": {"tenant": "acme.site", "clientId": "c"}}
    """#

  static let rows: [(String, Answers, String)] = [
    (microsoft, Answers { $0.transport = .graph }, "graph oauth2 :587"),
    (microsoft, Answers { $0.login = .password }, "smtp password smtp.office365.com:587"),
    (microsoft, Answers(provider: "sendgrid"), "smtp password smtp.sendgrid.net:465"),
    (microsoft, Answers(provider: "gmail"), "smtp oauth2 smtp.gmail.com:465"),
    (sendGrid, Answers(provider: "office365"), "smtp password smtp.office365.com:587"),
    (sendGrid, Answers(provider: "sendgrid"), "smtp password smtp.sendgrid.net:465"),
    (sendGrid, Answers(port: 587), "smtp password smtp.sendgrid.net:587"),
    (
      sendGrid, Answers(isAnotherServer: true, host: "mx.acme.site"),
      "smtp password mx.acme.site:587"
    ),
    (
      sendGrid,
      Answers {
        ($0.login, $0.provider, $0.host) = (Login.none, .anotherServer, "mx.acme.site")
      }, "smtp none mx.acme.site:587"
    ),
    (relay, Answers(provider: "sendgrid"), "smtp password smtp.sendgrid.net:465"),
    (
      relay,
      Answers { ($0.login, $0.provider) = (.password, .preset("mailgun")) },
      "smtp password smtp.mailgun.org:465"
    ),
    (relay, Answers(port: 465), "smtp none relay.acme.site:465"),
    (
      graph,
      Answers {
        ($0.transport, $0.provider, $0.networking) = (.smtp, .preset("sendgrid"), .vpn)
      }, "smtp password smtp.sendgrid.net:465"
    ),
  ]

  @Test(arguments: rows)
  func `an answer of a record that an option rules out contradicts nothing`(
    file: String, options: Answers, expected: String
  ) throws {
    let answers = try Self.record(file).overridden(by: options)
    let plan = try Plan(project: .sample, file: answers)
    let settings = plan.settings
    #expect(
      "\(settings.transport) \(settings.login) \(settings.host):\(settings.port)" == expected)
    #expect(
      !plan.blockers.contains {
        ["answers-contradict", "ssl-port-mismatch", "login-not-offered"].contains($0.rule)
      }, "\(plan.blockers)")
  }

  @Test(arguments: [
    (#"{"login": "none", "password": {"name": "P"}}"#, Answers(from: "b@acme.site")),
    (#"{"transport": "graph", "portOrig": 30001}"#, Answers(networking: .vpn)),
    (
      #"{"transport": "graph", "destination": {"provider": "sendgrid"}}"#,
      Answers(from: "b@acme.site")
    ),
  ])
  func `a file that contradicts itself still does`(file: String, options: Answers) throws {
    let answers = try Answers(file: Array(file.utf8))
    var expected = answers
    (expected.from, expected.networking) = (options.from, options.networking)
    #expect(answers.overridden(by: options) == expected)
  }

  @Test func `a port that no option touches stays beside a forward to the same server`() throws {
    let text = """
      {"destination": {"provider": "sendgrid", "port": 465}, "portOrig": 30465,
       "otherForwards": [{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30777}]}
      """
    let answers = try Answers(file: Array(text.utf8))
    #expect(answers.overridden(by: Answers()) == answers)
    #expect(answers.overridden(by: Answers(from: "a@acme.site")).portOrig == 30465)
  }

  @Test func `what no option touches stays`() throws {
    let answers = try Self.record(Self.microsoft)
    #expect(answers.overridden(by: Answers()) == answers)
    let vpn = answers.overridden(by: Answers(networking: .dedicatedEgressIp))
    #expect(vpn.keys(changedIn: answers) == [.networking])
    #expect(vpn.otherForwards == ["db.acme.site:3306@30001"])
  }
}
