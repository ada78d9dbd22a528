import TestKit
import Testing

/// The next steps of a project whose run-mode folders send in different ways.
struct HandoverSendersTests {
  private let graph = #"""
    {"networking": "flexiblePortEgress", "transport": "graph", "target": {"folder": "config.author"},
     "from": "author@example.com", "oauth": {"tenant": "11111111-2222-3333-4444-555555555555",
     "clientId": "66666666-7777-8888-9999-000000000000"}}
    """#
  private let sendGrid = #"""
    {"networking": "flexiblePortEgress", "destination": {"provider": "sendgrid", "port": 465},
     "transport": "smtp", "login": "password", "target": {"folder": "config.publish"},
     "from": "shop@example.com"}
    """#

  @Test(arguments: [true, false])
  func `all ways that mail leaves have their steps, whichever was saved last`(
    isGraphLast: Bool
  ) async throws {
    let project = try TemporaryProject(Tutorial.project)
    for answers in isGraphLast ? [sendGrid, graph] : [graph, sendGrid] {
      try await project.generate(answers)
    }
    let text = try await Program.mailwizard.run(
      ["handover", "--format", "text"], in: project.path
    ).output
    for expected in [
      "With config.author AEM sends through Microsoft Graph, from author@example.com.",
      "With config.publish AEM sends to smtp.sendgrid.net port 465",
      "create the network infrastructure", "Test the connection to smtp.sendgrid.net, port 465",
      "register the application at Microsoft", "\nmailwizard oauth authorize",
      "enable advanced networking with these port forwards", "apikey (literally this word)",
      "config.author/com.day.cq.mailer.DefaultMailService.cfg.json",
      "OAuthConfigurationProviderImpl.cfg.json", "mailwizard.json", "advanced-networking.json",
      "config.publish/com.day.cq.mailer.DefaultMailService.cfg.json",
      isGraphLast
        ? "the mail arrives from author@example.com or shop@example.com"
        : "the mail arrives from shop@example.com or author@example.com",
      "\nmail_token 'https://login", "\nmail_forwards ENVIRONMENT_ID put",
    ] {
      let unwrapped = text.replacing(/\n */, with: " ")
      #expect(text.contains(expected) || unwrapped.contains(expected), "\(expected)")
    }
  }

  private let environments = #"""
    "cloudManager": {"program": "12345", "environments": [{"type": "dev", "id": "111"},
      {"type": "prod", "id": "333"}]}}
    """#

  @Test func `two logins with OAuth2 have a step each, whose commands leave the other alone`()
    async throws
  {
    let project = try TemporaryProject(Tutorial.project)
    let gmail = #"""
      {"networking": "flexiblePortEgress", "destination": {"provider": "gmail"}, "login": "oauth2",
       "transport": "smtp", "target": {"folder": "config.publish"}, "from": "shop@gmail.com",
       "oauth": {"clientId": "123.apps.googleusercontent.com"},
      """#
    try await project.generate(graph)
    try await project.generate(gmail + environments)
    let steps = try await project.steps()
    for expected in [
      "at Google, and get a refresh token, for config.publish",
      "the consent needs the login of shop@gmail.com",
      """
      \nmailwizard oauth authorize --configuration config.publish --open --set-client-secret --all \
      --service publish --service preview\n
      """,
      "at Microsoft, and get a refresh token, for config.author",
      "the consent needs the login of author@example.com",
      """
      \nmailwizard oauth authorize --configuration config.author --open --set-client-secret --all \
      --service author\n
      """,
      "the refresh token, for config.publish; the refresh token, for config.author",
    ] { #expect(steps.contains(expected), "\(expected)") }
    #expect(steps.split(separator: "mail_token() (").count == 2)
    // Pasted together, the second command would be read as a value of the first.
    let services = ["author", "publish --service preview"].map {
      "\n```shell\nmailwizard cloud variables set --all --service \($0)\n```\n"
    }
    #expect(services.allSatisfy(steps.contains), "\(steps)")
    let outcome = try await Program.mailwizard.run(
      ["oauth", "refresh"], in: project.path, input: Array("a\nb\n".utf8))
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("--configuration with one of: config.publish, config.author."),
      "\(outcome.errors)")
  }

  @Test func `a login of one environment is carried there alone`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let production = graph.replacing("config.author", with: "config.prod")
      .replacing("66666666", with: "99999999")
    try await project.generate(graph.replacing("config.author", with: "config"))
    try await project.generate(production.dropLast() + ", \(environments)")
    let steps = try await project.steps()
    for (folder, environment) in [("config.prod", 333), ("config", 111)] {
      let command = """
        mailwizard oauth authorize --configuration \(folder) --open --set-client-secret \
        --environment \(environment)
        """
      #expect(steps.contains("\n\(command)\n"), "\(steps)")
    }
  }

  @Test func `values that differ by environment are set in one after the other`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let stage = sendGrid.replacing("config.publish", with: "config.stage")
    try await project.generate(stage)
    try await project.generate(
      stage.replacing("config.stage", with: "config.prod").replacing("sendgrid", with: "mailjet")
        .dropLast() + ", \(environments)")
    let steps = try await project.steps()
    #expect(steps.contains("\nmailwizard cloud variables set --environment 111\n"))
    #expect(!steps.contains("mailwizard cloud variables set --all"))
    #expect(steps.contains("Repeat the command for each, with its own values."))
    #expect(steps.contains("for config.prod; apikey (literally this word), for config.stage"))
  }

  @Test func `with a VPN, only the private one of two servers is said to be behind it`()
    async throws
  {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(
      #"""
      {"networking": "vpn", "destination": {"host": "relay.corp.internal", "port": 25},
       "login": "none", "target": {"folder": "config.author"}, "from": "author@example.com",
       "situation": {"privateServer": true}}
      """#)
    try await project.generate(sendGrid.replacing("flexiblePortEgress", with: "vpn"))
    let steps = try await project.steps()
    #expect(steps.contains("relay.corp.internal must be inside the connection's address space"))
    #expect(steps.contains("add it to the list if SendGrid accepts mail from listed addresses"))
    #expect(steps.split(separator: "Test the connection").count == 3)
  }

  @Test func `a configuration without a forward tells of no server`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(sendGrid)
    let path = Tutorial.mailPath.replacing("/config/", with: "/config.author/")
    try project.write([
      path: Tutorial.mail.replacing("30002", with: "$[env:MAIL_PORT;default=30025]")
    ])
    let steps = try await project.steps()
    #expect(steps.contains("With config.author AEM sends by SMTP, from noreply@wknd.site."))
    #expect(steps.split(separator: "Test the connection").count == 2)
  }

  @Test func `a sender that the environment gives is named by its variable`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(
      sendGrid.replacing("shop@example.com", with: "$[env:MAIL_FROM;default=shop@example.com]"))
    let text = try await Program.mailwizard.run(
      ["handover", "--format", "text"], in: project.path
    ).output
    #expect(text.replacing(/\n */, with: " ").contains("from the address in MAIL_FROM."), "\(text)")
    #expect(!text.contains("$[env:MAIL"))
  }

  @Test func `a mail configuration in an older format alone is named`() async throws {
    let path = Tutorial.mailPath.replacing(".cfg.json", with: ".config")
    let project = try TemporaryProject(
      Tutorial.project + [path: "smtp.host=\"smtp.example.com\"\n"])
    let outcome = try await Program.mailwizard.run(["handover"], in: project.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(path), "\(outcome.errors)")
  }
}

extension TemporaryProject {
  /// The next steps in Markdown, in which a paragraph is one line.
  fileprivate func steps() async throws -> String {
    let outcome = try await Program.mailwizard.run(["handover"], in: path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }
}
