import MailSetup
import TestKit
import Testing

struct NextStepTests {
  @Test func `the variables of all folders and of an OAuth provider are to be set, each once`()
    throws
  {
    var project = Project.sample(files: [
      "config/\(String.mail)": RuleTests.mail(),
      "config.publish/\(String.mail)": RuleTests.mail(
        "smtp.password", #""smtp.password": "$[secret:PUBLISH_PASSWORD]""#),
    ])
    project.addOAuth(#"{"clientId": "$[env:CLIENT]", "refreshToken": "$[secret:TOKEN]"}"#)
    let steps = NextStep.all(for: Plan(project: project, answers: .complete))
    let title =
      "each environment: EMAIL_USERNAME (variable), EMAIL_PASSWORD (secret), PUBLISH_PASSWORD (secret), CLIENT (variable), TOKEN (secret)"
    let step = try #require(steps.first { $0.title == title })
    #expect(
      step.commands.filter { $0.contains("secretString") }
        == [
          #"  {"name": "EMAIL_PASSWORD", "type": "secretString", "value": "REPLACE_ME"},"#,
          #"  {"name": "PUBLISH_PASSWORD", "type": "secretString", "value": "REPLACE_ME"},"#,
          #"  {"name": "TOKEN", "type": "secretString", "value": "REPLACE_ME"}"#,
        ])
  }

  @Test func `where nobody said which option the program has, the question is named`() {
    var answers = Answers.complete
    answers.networking = nil
    let steps = NextStep.all(for: Plan(project: .sample, answers: answers))
    #expect(steps[0].title == "once per program: which advanced networking option has it?")
    #expect(steps.allSatisfy { !$0.commands.joined().contains("POST") })
    answers.networking = .vpn
    let vpn = NextStep.all(for: Plan(project: .sample, answers: answers))
    #expect(vpn[0].title.hasSuffix("virtual private network"))
  }

  @Test func `a dedicated address is looked up, and its hosts are typed in too`() {
    var answers = Answers.complete
    answers.networking = .dedicatedEgressIp
    answers.nonProxyHosts = ["db.acme.site", "*.acme.example"]
    let steps = NextStep.all(for: Plan(project: .sample, answers: answers))
    #expect(steps[0].commands.last?.hasPrefix("dig +short p$PROGRAM.external") == true)
    #expect(
      steps[1].detail.contains("in the tab Non-proxy hosts db.acme.site, *.acme.example. Or"))
  }

  @Test func `a dummy beside OAuth is nothing to set`() {
    let mail = RuleTests.mail("", #""oauth.flow": true"#)
      .replacing("$[secret:EMAIL_PASSWORD]", with: "dummy")
    let forwards = RuleTests.forwards.replacing("sendgrid.net", with: "office365.com")
    let plan = Plan(project: .sample(mail: mail, forwards: forwards))
    #expect(
      NextStep.all(for: plan).contains {
        $0.title
          == "each environment: EMAIL_USERNAME (variable), SECRET_SMTP_OAUTH_CLIENT_SECRET (secret), SECRET_SMTP_OAUTH_REFRESH_TOKEN (secret)"
      })
  }
}
