import MailSetup
import TestKit
import Testing

struct ManagedFileTests {
  private static func plan(_ project: Project = .sample, _ answers: Answers = .complete) -> Plan {
    Plan(project: project, answers: answers)
  }

  private static func text(_ file: ManagedFile, in plan: Plan) throws -> String {
    try #require(plan.file(file)).text
  }

  @Test func `the tutorial's answers give the tutorial's file`() throws {
    var answers = Answers()
    answers.host = "smtp.mymail.com"
    answers.port = 465
    answers.portOrig = 30002
    answers.userDefault = "myApiKey"
    answers.from = "noreply@wknd.site"
    #expect(try Self.text(.mailConfiguration, in: Self.plan(.sample, answers)) == Tutorial.mail)
  }

  @Test func `the forwards are the body that the API takes`() throws {
    var answers = Answers.complete
    answers.networking = .dedicatedEgressIp
    answers.otherForwards = [
      PortForward(name: "mysql.acme.site", portDest: 3306, portOrig: 30001)
    ]
    answers.nonProxyHosts = ["*.acme.site"]
    #expect(
      try Self.text(.portForwards, in: Self.plan(.sample, answers)) == """
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

  static let onDisk = """
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
    let plan = Self.plan(.sample(mail: Self.onDisk, forwards: Self.forwards), Answers())
    #expect(plan.files.map(\.kind) == [.unchanged, .unchanged, .create])
    #expect(plan.settings.provider?.id == "mailgun")
    #expect(plan.settings.user.name == "MAIL_USER")
    #expect(plan.settings.otherForwards.map(\.name) == ["db.acme.site"])
  }

  @Test func `a changed port changes its values alone`() throws {
    var answers = Answers()
    answers.port = 587
    let plan = Self.plan(.sample(mail: Self.onDisk, forwards: Self.forwards), answers)
    #expect(
      try Self.text(.mailConfiguration, in: plan)
        == Self.onDisk.replacing("30002", with: "30587")
        .replacing(
          "\"smtp.ssl\": \"true\"",
          with:
            "\"smtp.ssl\": \"false\",\n  \"smtp.starttls\": true,\n  \"smtp.requiretls\": true"))
    #expect(
      try Self.text(.portForwards, in: plan)
        == Self.forwards.replacing("30002", with: "30587")
        .replacing("\"portDest\":465", with: "\"portDest\":587"))
  }

  @Test func `a file that is no JSON is named with its place and blocks saving`() throws {
    let plan = Self.plan(.sample(mail: "{\n  \"smtp.port\": 1,\n}"))
    #expect(plan.files.isEmpty)
    let finding = try #require(plan.errors.first)
    #expect(finding.rule == "json-invalid")
    #expect(finding.place?.position.line == 2)
    #expect(!plan.canSave)
  }

  @Test func `a literal user name becomes the default of a variable`() throws {
    let mail = #"{"smtp.host":"smtp.sendgrid.net","smtp.port":465,"smtp.user":"apikey"}"#
    let plan = Self.plan(.sample(mail: mail), Answers())
    #expect(plan.settings.host == "smtp.sendgrid.net")
    #expect(plan.settings.user.placeholder.text == "$[env:EMAIL_USERNAME;default=apikey]")
  }
}
