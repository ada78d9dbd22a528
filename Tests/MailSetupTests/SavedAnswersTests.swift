import MailSetup
import TestKit
import Testing

/// Answers as a session saves them, and as it keeps them for the next one.
struct SavedAnswersTests {
  private static let answers: Answers = {
    var answers = Answers(
      folder: "config.author", networking: .vpn, provider: "sendgrid", host: "mx.acme.site",
      port: 2526, portOrig: 30999, otherForwards: ["db.acme.site:3306@30306"],
      nonProxyHosts: ["api.acme.site"], ssl: true, starttls: true, requiretls: true,
      from: "a@acme.site", userKind: .secret, userName: "USER", userDefault: "me",
      passwordName: "PASS", debug: true, keepsRecord: true)
    answers.module = "ui.config"
    answers.app = "acme"
    return answers
  }()

  @Test func `every answer is saved`() {
    #expect(
      Plan(project: .sample, answers: Self.answers).file(.record)?.text == """
        {
          "version": 1,
          "target": {
            "module": "ui.config",
            "app": "acme",
            "folder": "config.author"
          },
          "networking": "vpn",
          "transport": "smtp",
          "login": "password",
          "destination": {
            "provider": "sendgrid",
            "host": "mx.acme.site",
            "port": 2526
          },
          "portOrig": 30999,
          "tls": {
            "ssl": true,
            "starttls": true,
            "requiretls": true
          },
          "from": "a@acme.site",
          "user": {
            "kind": "secret",
            "name": "USER",
            "default": "me"
          },
          "password": {
            "name": "PASS"
          },
          "debug": true,
          "otherForwards": [
            {
              "name": "db.acme.site",
              "portDest": 3306,
              "portOrig": 30306
            }
          ],
          "nonProxyHosts": [
            "api.acme.site"
          ]
        }

        """)
  }

  @Test func `what nobody chose is saved as it was found or derived`() throws {
    let files = Files(
      mail: #"""
        {"smtp.port": 30777, "smtp.ssl": true, "smtp.starttls": true, "from.address": "b@acme.site",
         "smtp.user": "$[secret:USER]", "smtp.password": "$[secret:PASS]", "debug.email": true}
        """#,
      forwards: ["smtp.mailgun.org:465@30777", "db.acme.site:3306@30306"], hosts: ["a.b"])
    let plan = Plan(project: files.project, answers: Answers(keepsRecord: true))
    let saved = try Answers(file: #require(plan.file(.record)?.after))
    var expected = Answers(
      module: "ui.config", app: "acme", folder: "config",
      provider: "mailgun", host: "smtp.mailgun.org", port: 465, portOrig: 30777,
      otherForwards: ["db.acme.site:3306@30306"], nonProxyHosts: ["a.b"], ssl: true,
      starttls: true, requiretls: false, from: "b@acme.site", userKind: .secret,
      userName: "USER", passwordName: "PASS", debug: true)
    expected.wholeObjects = ["target", "destination", "tls", "user", "password"]
    (expected.version, expected.transport, expected.login) = (1, .smtp, .password)
    #expect(saved == expected)
  }

  @Test func `a draft has every answer, those too that no file has`() {
    var answers = Self.answers
    answers.replacesOthers = true
    for isOn in [true, false] {
      answers.listsAddresses = isOn
      answers.isPrivateServer = !isOn
      answers.isSandbox = isOn
      answers.keepsRecord = isOn
      #expect(Draft(Draft(answers).bytes)?.answers == answers)
    }
    var other = Answers(isAnotherServer: true)
    #expect(Draft(Draft(other).bytes)?.answers == other)
    other.host = "a.b"
    #expect(Draft(Draft(other).bytes)?.answers == other)
    #expect(Draft(Draft(Answers()).bytes)?.answers == Answers())
  }

  @Test(arguments: ["", "{", "[]", "{}", #"{"answers": {"x": 1}}"#, #"{"answers": {"debug": 1}}"#])
  func `what is no draft is none`(_ text: String) {
    #expect(Draft(Array(text.utf8)) == nil)
  }
}
