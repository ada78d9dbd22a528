import MailSetup
import Screen
import TestKit
import Testing
import Wizard

/// The answers that keys give in each step.
struct StepAnswersTests {
  private static let forwards = #"""
    {"portForwards": [{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465},
      {"name": "db.acme.site", "portDest": 3306, "portOrig": 30306},
      {"name": "ldap.acme.site", "portDest": 389, "portOrig": 30389}],
     "nonProxyHosts": ["a.b", "c.d"]}
    """#
  private static let mail = #"""
    {"smtp.host": "$[env:AEM_PROXY_HOST]", "smtp.port": 30465, "from.address": "a@acme.site",
     "smtp.ssl": true, "smtp.requiretls": true, "debug.email": true}
    """#
  private static let project = Project.sample(mail: mail, forwards: forwards)

  @Test func `another app takes its own folder`() throws {
    var project = Self.project
    var shop = ConfigHome(
      module: "shop.config", contentRoot: "shop.config/jcr_root", app: "shop",
      folders: ["config", "config.stage"])
    shop.mailFiles = [
      ProjectFile(path: SaveLocation(shop, folder: "config.stage").mailPath, bytes: [])
    ]
    project.homes.append(shop)
    var wizard = WizardDriver(project, at: .project)
    try wizard.press("<Down><Enter>author.prod<Enter>")
    #expect(wizard.model.plan.location?.folder == "config.author.prod")
    try wizard.press("<C-p><Home><Enter>shop<Enter>")
    let location = try #require(wizard.model.plan.location)
    #expect(
      [location.module, location.app, location.folder] == ["shop.config", "shop", "config.stage"])
  }

  @Test(arguments: [
    ("", "Flexible port egress"), ("<Space>", "Dedicated egress IP"),
    ("<Down><Space>", "VPN"),
    ("<Space><Down><Space>", "VPN"),
  ])
  func `the option that is assumed follows from the questions`(
    _ keys: String, _ title: String
  ) throws {
    var wizard = WizardDriver(size: Size(120, 36), at: .networking)
    try wizard.press(keys)
    let lines = wizard.model.frame.text.split(separator: "\n")
    #expect(
      lines.filter { $0.contains(" recommended ") }.map { $0.contains(title) } == [true])
    #expect(lines.contains { $0.contains(" ~ Networking") })
    #expect(wizard.settings.networking == nil)
  }

  @Test(arguments: Networking.allCases)
  func `an option is chosen`(_ networking: Networking) throws {
    var wizard = WizardDriver(at: .networking)
    let index = try #require(Networking.allCases.firstIndex(of: networking))
    try wizard.press("<Down><Down><Down>" + String(repeating: "<Down>", count: index) + "<Space>")
    #expect(wizard.settings.networking == networking)
  }

  @Test func `a server of the provider and a port are chosen`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>mailg<Enter><Enter>EU<Enter>")
    #expect(wizard.settings.host == "smtp.eu.mailgun.org")
    try wizard.press("<Down><Down><Space>")
    #expect(wizard.answers.port == 2525)
  }

  @Test func `a flag is switched from what it is, found or derived`() throws {
    var tls = WizardDriver(Self.project, at: .tls)
    try tls.press("<End><Space>")
    #expect(tls.answers.requiretls == false)
    try tls.press("<Up><Space>")
    #expect(tls.answers.starttls == true)
    try tls.press("<Up><Space>")
    #expect(tls.answers.ssl == false)
    var credentials = WizardDriver(Self.project, at: .credentials)
    try credentials.press("<Tab><Tab><Tab><Tab><Tab><Space>")
    #expect(credentials.answers.debug == false)
  }

  @Test func `the row that is removed goes, and no other`() throws {
    var wizard = WizardDriver(Self.project, at: .ports)
    try wizard.press("<Down>x")
    #expect(wizard.settings.otherForwards.map(\.name) == ["ldap.acme.site"])
    try wizard.press("<End><Up><Up>x")
    #expect(wizard.settings.nonProxyHosts == ["c.d"])
  }

  @Test func `a host is changed in its row`() throws {
    var wizard = WizardDriver(Self.project, at: .ports)
    try wizard.press("<End><Up>e<C-u>e.f<Enter>")
    #expect(wizard.settings.nonProxyHosts == ["a.b", "e.f"])
    try wizard.press("<Esc>ag.h<Enter>")
    #expect(wizard.settings.nonProxyHosts == ["a.b", "e.f", "g.h"])
  }

  @Test func `a cleared name of the mail forward is the provider's server again`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("e<C-u>mx.acme.site")
    #expect(wizard.settings.host == "mx.acme.site")
    try wizard.press("<C-u>")
    #expect(wizard.answers.host == nil)
    #expect(wizard.settings.host == "smtp.sendgrid.net")
  }

  /// The marks of the forwards' rows: new, changed or as they are on disk.
  private static func marks(_ wizard: WizardDriver) -> [String] {
    let lines = wizard.model.frame.text.split(separator: "\n").map { $0.prefix { $0 != "│" } }
    let rows = lines.filter { $0.contains(/\d +30\d\d\d/) }
    return rows.map { $0.contains("+") ? "+" : $0.contains("±") ? "±" : "=" }
  }

  @Test func `a row is marked as new or changed`() throws {
    var wizard = WizardDriver(Self.project, at: .ports)
    #expect(Self.marks(wizard) == ["=", "=", "="])
    try wizard.press("<Down>e<Tab><Tab><C-u>30001<Enter>")
    #expect(Self.marks(wizard) == ["=", "±", "="])
    try wizard.press("e<C-u>mx.acme.site<Enter><Esc>")
    #expect(Self.marks(wizard) == ["=", "±", "+"])
    try wizard.press("<Home>e<C-u>mail.acme.site<Enter><Esc>")
    #expect(Self.marks(wizard) == ["±", "±", "+"])
    let new = WizardDriver(answers: .complete, at: .ports)
    #expect(Self.marks(new) == ["+"])
  }

  @Test func `answers that are on disk are no longer kept after one press`() throws {
    var project = Self.project
    project[.record, of: project.homes[0]] = ProjectFile(
      path: "ui.config/src/main/cloudmanager/mailwizard.json", bytes: Array("{}".utf8))
    var wizard = WizardDriver(project, at: .review)
    #expect(wizard.model.plan.file(.record) != nil)
    try wizard.press("<End><Up><Up><Up><Up><Space>")
    #expect(wizard.answers.keepsRecord == false)
    #expect(wizard.model.plan.file(.record) == nil)
  }

  @Test func `forwards and hosts are pasted beside those that are there`() throws {
    var wizard = WizardDriver(Self.project, at: .ports)
    wizard.send(
      .event(
        .paste(
          #"{"portForwards": [{"name": "db.acme.site", "portDest": 3306, "portOrig": 30777}, {"name": "e.f", "portDest": 1, "portOrig": 30001}], "nonProxyHosts": ["c.d", "g.h"]}"#
        )))
    #expect(
      wizard.settings.otherForwards.map(\.name) == ["db.acme.site", "ldap.acme.site", "e.f"])
    #expect(wizard.settings.otherForwards.first?.portOrig == 30306)
    #expect(wizard.settings.nonProxyHosts == ["a.b", "c.d", "g.h"])
    wizard.send(.event(.paste(#"{"portForwards": [], "nonProxyHosts": ["i.j"]}"#)))
    #expect(wizard.settings.nonProxyHosts == ["a.b", "c.d", "g.h", "i.j"])
  }
}
