import MailSetup
import TestKit
import Testing

struct NextStepTests {
  @Test func `the summary is three lines of a small screen`() {
    for networking in Networking.allCases.map(Optional.init) + [nil] {
      for (provider, login, transport) in [
        ("sendgrid", Login.password, Transport.smtp), ("office365", .oauth2, .smtp),
        ("office365", .oauth2, .graph), ("workspace-relay", .none, .smtp),
      ] {
        var answers = Answers.complete
        answers.networking = networking
        answers.provider = .preset(provider)
        (answers.login, answers.transport) = (login, transport)
        let lines = NextStep.summary(of: Plan(project: .sample, answers: answers))
        #expect(lines.count == 3)
        // Less the number and the margins.
        #expect(lines.allSatisfy { $0.count <= 80 - 7 }, "\(lines)")
      }
    }
  }

  @Test func `names too long for the summary are counted, by what they are`() {
    var answers = Answers.complete
    answers.provider = .preset("office365")
    answers.login = .oauth2
    let oauth = NextStep.summary(of: Plan(project: .sample, answers: answers))
    #expect(oauth[1] == "Microsoft: get a token. Each environment: set the 2 secrets")
    answers = .complete
    answers.userName = String(repeating: "U", count: 60)
    let password = NextStep.summary(of: Plan(project: .sample, answers: answers))
    #expect(password[1] == "Each environment: set the 2 values")
  }

  @Test func `the summary names the token of every folder's login`() {
    let graph = #"""
      {"smtp.host": "smtp.office365.com", "smtp.port": "587", "smtp.user": "a@acme.site",
       "smtp.password": "unused", "from.address": "a@acme.site", "smtp.ssl": false,
       "smtp.starttls": true, "smtp.requiretls": true, "oauth.flow": true, "graph.flow": true}
      """#
    let project = Project.sample(files: ["config.author/\(String.mail)": graph])
    var answers = Answers.complete
    (answers.folder, answers.transport, answers.login) = ("config.publish", .smtp, .password)
    let lines = NextStep.summary(of: Plan(project: project, answers: answers))
    #expect(lines[1].hasPrefix("Microsoft: get a token. Each environment: set "), "\(lines)")
  }

  @Test func `the variables of all folders and of an OAuth provider are to be set, each once`()
    throws
  {
    var project = Project.sample(files: [
      "config/\(String.mail)": RuleTests.mail(),
      "config.publish/\(String.mail)": RuleTests.mail(
        "smtp.password", #""smtp.password": "$[secret:PUBLISH_PASSWORD]", "oauth.flow": true"#),
    ])
    project.addOAuth(#"{"clientId": "$[env:CLIENT]", "refreshToken": "$[secret:TOKEN]"}"#)
    let steps = NextStep.all(for: Plan(project: project, answers: .complete))
    let title =
      "Each environment: set EMAIL_USERNAME (variable), EMAIL_PASSWORD (secret), PUBLISH_PASSWORD (secret), CLIENT (variable), TOKEN (secret)"
    #expect(steps.contains { $0.title == title })
    #expect(
      steps.last?.blocks.last?.lines == [
        "cm_variables ENVIRONMENT_ID \\", "  EMAIL_USERNAME:string \\",
        "  EMAIL_PASSWORD:secretString \\", "  PUBLISH_PASSWORD:secretString \\",
        "  CLIENT:string \\", "  TOKEN:secretString",
      ])
  }

  @Test func `a forward that is no longer in the file is named, also after a second save`() {
    let forwards =
      #"{"portForwards": [{"name": "old.example.com", "portDest": 465, "portOrig": 30465}]}"#
    var project = Project.sample(mail: RuleTests.mail(), forwards: forwards)
    var saved: [FileChange] = []
    for host in ["new.example.com", "newer.example.com"] {
      var answers = Answers.complete
      (answers.provider, answers.host) = (.anotherServer, host)
      let plan = Plan(project: project, answers: answers)
      saved = saved.followed(by: plan.files.changed)
      project = project.applying(saved)
      let troubles = NextStep.all(for: plan, saved: saved).flatMap(\.troubles)
      #expect(
        troubles.contains { $0.hasPrefix("old.example.com port 465, portOrig 30465, was in") },
        "\(host): \(troubles)")
    }
  }

  @Test func `where nobody said which option the program has, nothing is created or enabled`() {
    var answers = Answers.complete
    answers.networking = nil
    answers.program = "12345"
    answers.environments = [CloudManager.Environment(type: .dev, name: nil, id: "111")]
    let steps = NextStep.all(for: Plan(project: .sample, answers: answers))
    #expect(steps[1].title == "Find out which advanced networking option the program has")
    #expect(steps[1].shortcut == ["mailwizard cloud status --environment 111"])
    #expect(steps.last?.blocks.dropFirst().first?.lines == ["cm_infrastructure"])
    let forwards = steps.first { $0.title.contains("port forwards") }
    #expect(forwards?.table.count == 2)
    #expect(forwards?.commands == [] && forwards?.shortcut == [] && forwards?.clicks == [])
    let called = steps.flatMap { $0.commands + $0.shortcut }
    #expect(!called.contains { $0.contains("apply") || $0.contains("cm_create") })
  }

  @Test func `the first step has the command that leads through the rest`() {
    var answers = Answers.complete
    answers.program = "12345"
    answers.environments = [CloudManager.Environment(type: .dev, name: nil, id: "111")]
    #expect(
      NextStep.all(for: Plan(project: .sample, answers: answers))[0].commands
        == ["mailwizard cloud status --environment 111"])
  }

  @Test func `with a VPN its values are to be at hand, and no command creates it`() {
    var answers = Answers.complete
    answers.networking = .vpn
    let vpn = NextStep.all(for: Plan(project: .sample, answers: answers))[1]
    #expect(vpn.title.hasSuffix("virtual private network"))
    for field in ["Address", "Shared key", "Address Space", "DNS Information"] {
      #expect(vpn.table.contains { $0[0] == field })
    }
    #expect(vpn.commands == ["dig +short pPROGRAM_ID.external.adobeaemcloud.com"])
  }

  @Test func `a server behind the VPN allows the range that AEM has there`() {
    var answers = Answers.complete
    answers.networking = .vpn
    (answers.provider, answers.host) = (.anotherServer, "mail.corp.site")
    let vpn = NextStep.all(for: Plan(project: .sample, answers: answers))[1]
    #expect(vpn.commands == [])
    #expect(vpn.detail.contains("accept mail from the range that you enter as Address Space"))
  }

  @Test func `a dedicated address is looked up, and its hosts are typed in too`() {
    var answers = Answers.complete
    answers.networking = .dedicatedEgressIp
    answers.nonProxyHosts = ["db.acme.site", "*.acme.example"]
    answers.program = "12345"
    let steps = NextStep.all(for: Plan(project: .sample, answers: answers))
    #expect(steps[1].commands.last == "dig +short p12345.external.adobeaemcloud.com")
    #expect(
      steps[3].clicks.contains("On the tab Non-proxy hosts, add db.acme.site, *.acme.example."))
    #expect(
      steps.last?.blocks[2].lines[0]
        == #"mail_forwards() { cm_forwards '{"nonProxyHosts":["db.acme.site","*.acme.example"],"portForwards":["#
    )
  }

  @Test func `the reach is tested before anything is enabled, and a mail is sent last`() throws {
    let titles = NextStep.all(for: Plan(project: .sample, answers: .complete)).map(\.title)
    let words = [
      "Get ready", "infrastructure", "Test the", "enable", "set EMAIL", "Commit", "test mail",
    ]
    let places = words.map { word in titles.firstIndex { $0.contains(word) } ?? -1 }
    #expect(places == Array(0..<7), "\(titles)")
  }

  @Test func `each step says who may do it and how to see that it is done`() {
    var answers = Answers.complete
    for networking in [nil] + Networking.allCases.map(Optional.some) {
      answers.networking = networking
      for provider in ["sendgrid", "office365", "gmail"] {
        answers.provider = .preset(provider)
        answers.login = provider == "sendgrid" ? nil : .oauth2
        for step in NextStep.all(for: Plan(project: .sample, answers: answers)) {
          #expect(!step.role.isEmpty && !step.check.isEmpty && !step.detail.isEmpty)
          #expect(step.links.allSatisfy { $0.hasPrefix("https://") })
        }
      }
    }
  }

  @Test func `the word that a provider logs in with is told`() throws {
    let steps = NextStep.all(for: Plan(project: .sample, answers: .complete))
    let rows = try #require(steps.first { $0.title.contains("EMAIL_PASSWORD") }).table
    #expect(rows.contains(["EMAIL_USERNAME", "variable", "apikey (literally this word)"]))
    #expect(rows.contains(["EMAIL_PASSWORD", "secret", "your SendGrid API key"]))
  }

  @Test func `author and publish with files of their own may have values of their own`() throws {
    let mail = RuleTests.mail()
    let project = Project.sample(files: [
      "config.author/\(String.mail)": mail, "config.publish/\(String.mail)": mail,
    ])
    var answers = Answers.complete
    answers.folder = "config.author"
    let steps = NextStep.all(for: Plan(project: project, answers: answers))
    let step = try #require(steps.first { $0.title.contains("EMAIL_PASSWORD") })
    #expect(step.blocks.first?.use.contains("different accounts") == true)
    // Pasted together, the second command would be read as a value of the first.
    #expect(
      step.blocks.map(\.lines)
        == ["author", "publish --service preview"].map {
          [
            "mailwizard cloud variables set --program PROGRAM_ID --environment ENVIRONMENT_ID --service \($0)"
          ]
        })
    let alike = NextStep.all(for: Plan(project: .sample, answers: .complete))
    #expect(!alike.flatMap(\.commands).contains { $0.contains("--service") })
  }

  @Test func `a forward that the file had before the save is told of`() throws {
    let forwards = RuleTests.forwards
    var answers = Answers.complete
    answers.provider = .preset("mailgun")
    let plan = Plan(project: .sample(mail: RuleTests.mail(), forwards: forwards), answers: answers)
    let step = try #require(NextStep.all(for: plan).first { $0.title.contains("port forwards") })
    #expect(
      step.troubles[0].hasPrefix("smtp.sendgrid.net port 465, portOrig 30465, was in the file"))
  }

  @Test func `Microsoft wants an application, a consent and SMTP AUTH`() throws {
    var answers = Answers.complete
    answers.provider = .preset("office365")
    (answers.login, answers.tenant, answers.clientID) = (.oauth2, "contoso.com", "12-34")
    answers.from = "noreply@contoso-shop.com"
    let steps = NextStep.all(for: Plan(project: .sample, answers: answers))
    let consent = try #require(steps.first { $0.title.contains("at Microsoft") })
    // The application has to be there before anyone consents.
    #expect(consent.shortcut == [])
    #expect(
      consent.commands[0]
        == "mailwizard oauth authorize --open --set-client-secret --program PROGRAM_ID --environment ENVIRONMENT_ID"
    )
    #expect(
      steps.last?.commands.first { $0.hasPrefix("https") }
        == "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?client_id=12-34&response_type=code&redirect_uri=http%3A%2F%2Flocalhost&scope=https%3A%2F%2Foutlook.office.com%2FSMTP.Send%20openid%20offline_access%20email%20profile"
    )
    #expect(steps.contains { $0.title == "Once: enable SMTP AUTH for noreply@contoso-shop.com" })
    answers.transport = .graph
    let graph = NextStep.all(for: Plan(project: .sample, answers: answers))
    #expect(!graph.contains { $0.title.contains("SMTP AUTH") })
    #expect(!graph.flatMap(\.commands).joined().contains("cm_forwards"))
  }

  @Test func `the commands for curl and jq are in the last step alone`() {
    var answers = Answers.complete
    answers.provider = .preset("office365")
    (answers.login, answers.tenant, answers.clientID) = (.oauth2, "contoso.com", "12-34")
    let steps = NextStep.all(for: Plan(project: .sample, answers: answers))
    let others = steps.dropLast().flatMap { $0.commands + $0.shortcut }
    #expect(!others.contains { $0.contains("cm_") || $0.contains("mail_token") })
    #expect(steps.last?.commands.contains { $0.contains("mail_token") } == true)
  }

  @Test func `hosts are sent only where the project has some`() {
    var answers = Answers.complete
    #expect(!Self.look(answers).contains("nonProxyHosts"))
    (answers.networking, answers.nonProxyHosts) = (.dedicatedEgressIp, ["a.acme.site"])
    #expect(Self.look(answers).contains(#""nonProxyHosts":["a.acme.site"]"#))
  }

  private static func look(_ answers: Answers) -> String {
    NextStep.all(for: Plan(project: .sample, answers: answers)).flatMap(\.commands)
      .first { $0.hasPrefix("mail_forwards()") } ?? ""
  }

  @Test func `no command has what an interactive shell reads otherwise`() {
    var answers = Answers.complete
    answers.provider = .preset("office365")
    (answers.login, answers.tenant, answers.clientID) = (.oauth2, "contoso.com", "12-34")
    for networking in Networking.allCases {
      answers.networking = networking
      for line in NextStep.all(for: Plan(project: .sample, answers: answers)).flatMap(\.commands) {
        #expect(!line.contains("!") && !line.contains("\t") && !line.contains(" # "), "\(line)")
        #expect(!line.hasPrefix("#"))
      }
    }
  }

  @Test func `a dummy beside OAuth is nothing to set`() {
    let mail = RuleTests.mail("", #""oauth.flow": true"#)
      .replacing("$[secret:EMAIL_PASSWORD]", with: "dummy")
    let forwards = RuleTests.forwards.replacing("sendgrid.net", with: "office365.com")
    let plan = Plan(project: .sample(mail: mail, forwards: forwards))
    #expect(
      NextStep.all(for: plan).contains {
        $0.title
          == "Each environment: set EMAIL_USERNAME (variable), SECRET_SMTP_OAUTH_CLIENT_SECRET (secret), SECRET_SMTP_OAUTH_REFRESH_TOKEN (secret)"
      })
  }
}
