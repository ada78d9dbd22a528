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
