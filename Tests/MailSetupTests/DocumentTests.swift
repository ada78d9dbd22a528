import MailSetup
import TestKit
import Testing

struct DocumentTests {
  private static func setup(_ project: Project = .sample, _ answers: Answers = .complete) -> Setup {
    Setup(project: project, answers: answers)
  }

  private static func text(_ kind: Document.Kind, in setup: Setup) throws -> String {
    try #require(setup.documents.first { $0.kind == kind }).text.text
  }

  @Test func `the tutorial's answers give the tutorial's file`() throws {
    var answers = Answers()
    answers.host = "smtp.mymail.com"
    answers.port = 465
    answers.portOrig = 30002
    answers.userDefault = "myApiKey"
    answers.from = "noreply@wknd.site"
    #expect(
      try Self.text(.configuration, in: Self.setup(.sample, answers)) == """
        {
            "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
            "smtp.port": "30002",
            "smtp.user": "$[env:EMAIL_USERNAME;default=myApiKey]",
            "smtp.password": "$[secret:EMAIL_PASSWORD]",
            "from.address": "noreply@wknd.site",
            "smtp.ssl": true,
            "smtp.starttls": false,
            "smtp.requiretls": false,
            "debug.email": false,
            "oauth.flow": false
        }

        """)
  }

  @Test func `the forwards are the body that the API takes`() throws {
    var answers = Answers.complete
    answers.networking = .dedicatedEgressIp
    answers.otherForwards = [
      PortForward(name: "mysql.acme.site", portDest: 3306, portOrig: 30001)
    ]
    answers.nonProxyHosts = ["*.acme.site"]
    #expect(
      try Self.text(.portForwards, in: Self.setup(.sample, answers)) == """
        {
          "portForwards": [
            {
              "name": "smtp.sendgrid.net",
              "portDest": 465,
              "portOrig": 30465
            },
            {
              "name": "mysql.acme.site",
              "portDest": 3306,
              "portOrig": 30001
            }
          ],
          "nonProxyHosts": [
            "*.acme.site"
          ]
        }

        """)
  }

  static let existing = """
    // kept
    {
      "smtp.port:Integer":30002, // the tunnel
      "smtp.host": "$[env:AEM_PROXY_HOST]",
      "x.own": [1, 2],
      "smtp.user": "$[env:MAIL_USER]",
      "smtp.password": "$[secret:MAIL_PASSWORD]",
      "from.address": "noreply@acme.site",
      "smtp.ssl": "true"
    }
    """
  static let forwards =
    #"{"portForwards":[{"name":"db.acme.site","portDest":3306,"portOrig":30001},{"name":"smtp.mailgun.org","portDest":465,"portOrig":30002}]}"#

  @Test func `opening a project and changing nothing changes no byte`() throws {
    let setup = Self.setup(.sample(mail: Self.existing, forwards: Self.forwards), Answers())
    #expect(setup.documents.map(\.change) == [.unchanged, .unchanged])
    #expect(setup.settings.provider?.id == "mailgun")
    #expect(setup.settings.user.name == "MAIL_USER")
    #expect(setup.settings.otherForwards.map(\.name) == ["db.acme.site"])
  }

  @Test func `a changed port changes its values alone`() throws {
    var answers = Answers()
    answers.port = 587
    let setup = Self.setup(.sample(mail: Self.existing, forwards: Self.forwards), answers)
    #expect(
      try Self.text(.configuration, in: setup)
        == Self.existing.replacing("30002", with: "30587")
        .replacing(
          "\"smtp.ssl\": \"true\"",
          with:
            "\"smtp.ssl\": \"false\",\n  \"smtp.starttls\": true,\n  \"smtp.requiretls\": true"))
    #expect(
      try Self.text(.portForwards, in: setup)
        == Self.forwards.replacing("30002", with: "30587")
        .replacing("\"portDest\":465", with: "\"portDest\":587"))
  }

  @Test func `a file that is no JSON is named with its place and blocks saving`() throws {
    let setup = Self.setup(.sample(mail: "{\n  \"smtp.port\": 1,\n}"))
    #expect(setup.documents.isEmpty)
    let finding = try #require(setup.errors.first)
    #expect(finding.rule == "json-invalid")
    #expect(finding.place?.position.line == 2)
    #expect(!setup.canSave)
  }

  @Test func `a literal user name becomes the default of a variable`() throws {
    let mail = #"{"smtp.host":"smtp.sendgrid.net","smtp.port":465,"smtp.user":"apikey"}"#
    let setup = Self.setup(.sample(mail: mail), Answers())
    #expect(setup.settings.host == "smtp.sendgrid.net")
    #expect(setup.settings.user.placeholder.text == "$[env:EMAIL_USERNAME;default=apikey]")
  }
}
