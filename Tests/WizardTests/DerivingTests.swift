import MailSetup
import TestKit
import Testing

/// Choices by key, and the values that follow from them.
struct DerivingTests {
  private static let forwards = #"""
    {"portForwards": [{"name": "smtp.mailgun.org", "portDest": 587, "portOrig": 30777}]}
    """#

  private static func mail(_ flags: String = "") -> String {
    #"""
    {"smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]", "smtp.port": "30777",
     "smtp.user": "$[env:EMAIL_USERNAME;default=postmaster]",
     "smtp.password": "$[secret:EMAIL_PASSWORD]", "from.address": "noreply@acme.site"\#(flags)}
    """#
  }

  private static let project = Project.sample(mail: mail(), forwards: forwards)

  private static let toTop = String(repeating: "<Up>", count: 9)

  @Test func `another provider takes its own server, whatever was typed or found`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Down><End><C-u>smtp.eu.mailgun.org")
    #expect(wizard.settings.provider?.id == "mailgun")
    try wizard.press(Self.toTop + "<Enter>sendg<Enter>")
    #expect(wizard.settings.host == "smtp.sendgrid.net")
    #expect(wizard.answers.host == nil)
    var found = WizardDriver(Self.project, at: .service)
    try found.press("<Enter>sendg<Enter>")
    #expect(found.settings.host == "smtp.sendgrid.net")
    #expect(found.settings.port == 465)
  }

  @Test func `the provider of a typed server keeps it`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Down><End><C-u>smtp.eu.mailgun.org")
    try wizard.press(Self.toTop + "<Enter>mailg<Enter>")
    #expect(wizard.settings.host == "smtp.eu.mailgun.org")
    try wizard.press(Self.toTop + "<Enter>another<Enter>")
    #expect(wizard.settings.host == "")
  }

  @Test func `a portOrig that was typed stays when its portDest changes`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("aldap.acme.site<Enter>636<Enter><C-u>30777<Enter>")
    try wizard.press("<Up>e<Tab><C-u>389<Enter><Enter>")
    #expect(
      wizard.settings.otherForwards == [
        PortForward(name: "ldap.acme.site", portDest: 389, portOrig: 30777)
      ])
  }

  @Test func `a portOrig that was proposed follows its portDest, past those that are taken`() throws
  {
    var answers = Answers.complete
    answers.otherForwards = [
      PortForward(name: "db.acme.site", portDest: 1, portOrig: 30001),
      PortForward(name: "db.acme.site", portDest: 2, portOrig: 30389),
    ]
    var wizard = WizardDriver(answers: answers, at: .ports)
    try wizard.press("aldap.acme.site<Enter>636<Enter><Enter>")
    #expect(wizard.settings.otherForwards.last?.portOrig == 30636)
    for (port, origin) in [(389, 30002), (25, 30025), (465, 30002)] {
      try wizard.press("<Up>e<Tab><C-u>\(port)<Enter><Enter>")
      #expect(wizard.settings.otherForwards.last?.portOrig == origin)
    }
  }

  @Test(arguments: [
    #", "smtp.ssl": false, "smtp.starttls": false, "smtp.requiretls": true"#,
    #", "smtp.ssl": false, "smtp.starttls": true, "smtp.requiretls": false"#,
    #", "smtp.ssl": false, "smtp.starttls": false, "smtp.requiretls": false"#,
    #", "smtp.ssl": true, "smtp.starttls": true, "smtp.requiretls": true"#,
  ])
  func `a way of encryption is taken whatever the flags are`(_ flags: String) throws {
    let project = Project.sample(mail: Self.mail(flags), forwards: Self.forwards)
    var wizard = WizardDriver(project, at: .tls)
    try wizard.press("<Home><Down><Space>")
    #expect(wizard.settings.tls == TLSMode.startTLS.flags)
    #expect(wizard.settings.port == 587)
    try wizard.press("<Home><Space>")
    #expect(wizard.settings.tls == TLSMode.implicit.flags)
    #expect(wizard.settings.port == 465)
  }

  @Test func `a way of encryption takes flags back that were switched one by one`() throws {
    var wizard = WizardDriver(answers: .complete, at: .tls)
    try wizard.press("<End><Space>")
    #expect(wizard.settings.tls == TLSFlags(ssl: true, starttls: false, requiretls: true))
    try wizard.press("<Home><Space>")
    #expect(wizard.settings.tls == TLSMode.implicit.flags)
    #expect(wizard.answers.requiretls == nil)
  }

  @Test func `a default that is cleared is none, whatever the disk has`() throws {
    var wizard = WizardDriver(Self.project, at: .credentials)
    #expect(wizard.settings.user.defaultValue == "postmaster")
    try wizard.press("<Tab><Tab><Tab><C-u>")
    #expect(wizard.answers.userDefault == "")
    #expect(wizard.settings.user.defaultValue == nil)
    #expect(
      wizard.text(of: .mailConfiguration).contains(#""smtp.user": "$[env:EMAIL_USERNAME]""#))
  }

  @Test func `a region that the list lacks is Amazon's all the same`() throws {
    let wizard = WizardDriver(
      .sample(
        mail: Self.mail(),
        forwards: Self.forwards.replacing(
          "smtp.mailgun.org", with: "email-smtp.xx-new-1.amazonaws.com")), at: .service)
    let text = wizard.model.frame.text
    #expect(wizard.settings.provider?.id == "ses")
    #expect(text.contains("Amazon SES"))
    #expect(text.contains("Region"))
    #expect(text.contains("email-smtp.xx-new-1.amazonaws.com"))
  }

  @Test func `overwriting what changed on disk keeps what only the session asks`() throws {
    var wizard = WizardDriver(answers: .complete, at: .networking)
    try wizard.press("<Down><Space>")
    #expect(wizard.answers.isPrivateServer == true)
    wizard.send(.saved(.conflict(path: "a", .sample)))
    try wizard.press("o")
    #expect(wizard.answers.isPrivateServer == true)
    #expect(wizard.answers.from == "noreply@acme.site")
  }

  @Test func `overwriting what changed on disk still removes the other format`() throws {
    let name = "config/\(SaveLocation.pid).config"
    func project(_ from: String) -> Project {
      .sample(files: [
        name: """
        smtp.host="smtp.mailgun.org"
        smtp.port=I"587"
        smtp.user="$[env:MAIL_USER]"
        smtp.password="$[secret:MAIL_PASSWORD]"
        from.address="\(from)"

        """
      ])
    }
    var wizard = WizardDriver(project("old@acme.site"), at: .project)
    try wizard.press("<End><Space>")
    #expect(wizard.answers.replacesOthers == true)
    #expect(wizard.model.plan.canSave)
    wizard.send(.saved(.conflict(path: name, project("new@acme.site"))))
    try wizard.press("o")
    #expect(wizard.settings.from == "old@acme.site")
    #expect(wizard.model.plan.canSave)
    #expect(wizard.model.plan.files.map(\.kind) == [.create, .create, .create, .remove])
  }
}
