import MailSetup
import TestKit
import Testing

/// Every way out, on every kind of project: what is saved reads back as it was meant.
struct SetupMatrixTests {
  private static let setups = 250

  @Test(arguments: Random.seeds(8))
  func `what is saved reads back, is clean and stays, and nothing foreign goes`(
    seed: UInt64
  ) throws {
    var random = Random(seed: seed)
    for number in 0..<Self.setups {
      let setup = Setup(&random)
      try check(setup, "seed \(seed), setup \(number): \(setup)")
    }
  }

  private func check(_ setup: Setup, _ name: String) throws {
    let plan = try Plan(project: setup.project, file: setup.answers)
    #expect(plan.canSave, "\(name): \(plan.blockers.map(\.sentence))")
    let saved = setup.project.applying(plan.files)

    let findings = ProjectCheck(saved).findings
    #expect(Set(findings.map(\.rule)).isSubset(of: Setup.expectedWarnings), "\(name)")
    #expect(findings.allSatisfy { $0.severity == .warning }, "\(name): \(findings)")

    let again = try Plan(project: saved, file: setup.answers)
    #expect(again.files.allSatisfy { $0.kind == .unchanged }, "\(name)")
    let opened = Plan(project: saved, answers: Answers { $0.folder = setup.folder })
    #expect(opened.files.changed == [], "\(name)")

    let settings = opened.settings
    #expect(settings.transport == setup.transport, "\(name)")
    #expect(settings.login == setup.login, "\(name)")
    #expect(settings.from == setup.answers.from, "\(name)")
    #expect(settings.networking == setup.answers.networking, "\(name)")
    if setup.transport == .smtp {
      #expect(settings.mailForward == plan.settings.mailForward, "\(name)")
      #expect(settings.tls == plan.settings.tls, "\(name)")
    }
    switch setup.login {
    case .password: #expect(settings.password.name == "MAIL_PASSWORD", "\(name)")
    case .none: break
    case .oauth2:
      #expect(settings.clientID == setup.answers.clientID, "\(name)")
      #expect(settings.tenant == setup.answers.tenant ?? "", "\(name)")
      #expect(settings.refreshToken.name == "MAIL_TOKEN", "\(name)")
    }

    let mail = plan.file(.mailConfiguration)?.text ?? ""
    #expect(mail.contains("x.own") == setup.hasOwnKeys, "\(name): \(mail)")
    if setup.transport == .smtp, setup.hasForwards {
      let body = plan.file(.portForwards)?.text ?? ""
      #expect(
        body.contains(#"{"name": "db.acme.site", "portDest":3306,"portOrig": 30001}"#), "\(name)")
    }
    if setup.format == .cfgJSON, setup.hasOwnKeys {
      #expect(mail.contains("// kept"), "\(name)")
      #expect(!mail.replacing("\r\n", with: "").contains("\n"), "\(name)")
    }
  }
}

/// One project and the answers to it.
struct Setup: CustomStringConvertible {
  private(set) var answers = Answers()
  let transport: Transport
  let login: Login
  let folder: String
  let module: String
  /// The format of the mail configuration that is there; nil for none.
  let format: Format?
  let hasOwnKeys: Bool
  let hasForwards: Bool
  let hasOtherModule: Bool
  private let hasProvider: Bool

  enum Format: String, CaseIterable {
    case cfgJSON = ".cfg.json"
    case config = ".config"
    case cfg = ".cfg"
    case xml = ".xml"
  }

  /// What a right setup is still warned of.
  static let expectedWarnings: Set<Rule.ID> = [
    "relay-needs-fixed-ip", "basic-auth-microsoft", "comments-in-json", "server-assumed",
    "oauth-provider-missing",
  ]

  init(_ random: inout Random) {
    let ways: [(Transport, Login, [String?])] = [
      (.smtp, .password, Provider.all.map(\.id) + [nil, nil]),
      (.smtp, .none, ["workspace-relay", nil]),
      (.smtp, .oauth2, ["office365", "gmail", "workspace-relay"]),
      (.graph, .oauth2, [nil]),
    ]
    let way = random.pick(ways)
    (transport, login) = (way.0, way.1)
    let provider = random.pick(way.2)
    folder = random.pick(["config", "config.author", "config.publish.prod"])
    module = random.pick([".", "ui.config", "sites/acme.ui.config"])
    format = random.pick([nil, nil] + Format.allCases)
    hasOwnKeys = format != nil
    hasForwards = random.oneIn(2)
    hasOtherModule = random.oneIn(2)
    hasProvider = random.oneIn(2)

    (answers.module, answers.folder) = (module, folder)
    answers.transport = transport
    answers.login = login
    answers.from = "noreply@acme-shop.net"
    answers.replacesOthers = format != .cfgJSON
    if transport == .smtp {
      answers.networking = random.pick([.flexiblePortEgress, .dedicatedEgressIp, .vpn])
      answers.provider = provider.map { .preset($0) } ?? .anotherServer
      if let known = provider.flatMap(Provider.named) {
        answers.host = known.endpoints.first?.host
        answers.port = random.pick(known.ports.map(\.port))
      } else {
        answers.host = "mx.acme-shop.net"
        answers.port = random.pick([25, 465, 587, 2525])
      }
      if random.oneIn(2) { answers.portOrig = random.int(30100..<30900) }
    }
    switch login {
    case .password:
      answers.userKind = random.pick([.variable, .secret])
      answers.userName = "MAIL_USER"
      answers.userDefault = ""
      answers.passwordName = "MAIL_PASSWORD"
    case .none: break
    case .oauth2:
      answers.clientID = "66666666-7777-8888-9999-000000000000"
      answers.clientSecretName = "MAIL_SECRET"
      answers.refreshTokenName = "MAIL_TOKEN"
      if transport == .graph || provider == "office365" {
        answers.tenant = random.pick(["contoso.com", "11111111-2222-3333-4444-555555555555"])
      }
    }
  }

  var description: String {
    "\(transport) \(login) \(answers.provider.map { "\($0)" } ?? "") \(answers.port ?? 0) from \(format?.rawValue ?? "nothing") in \(module)/\(folder), forwards \(hasForwards), provider \(hasProvider)"
  }

  var project: Project {
    var homes = [home(module)]
    let files = homes[0].configurationsPath + "/" + folder
    if let format {
      homes[0].mailFiles = [
        ProjectFile(
          path: "\(files)/\(SaveLocation.pid)\(format.rawValue)", bytes: Array(mail(format).utf8))
      ]
    }
    if hasProvider, login == .oauth2 {
      let text =
        #"{"clientId": "old", "x.provider": 1, "scopes": ["https://graph.microsoft.com/Mail.Send"]}"#
      homes[0][.oauthProvider] = [
        ProjectFile(
          path: "\(files)/\(MailFileName.oauthProviderPID).cfg.json", bytes: Array(text.utf8))
      ]
    }
    if hasForwards {
      homes[0].forwards = ProjectFile(
        path: "\(module == "." ? "" : "\(module)/")src/main/cloudmanager/advanced-networking.json",
        bytes: Array(
          #"{"portForwards": [{"name": "db.acme.site", "portDest":3306,"portOrig": 30001}], "x": 1}"#
            .utf8))
    }
    if hasOtherModule { homes.append(home("other.config", app: "other")) }
    return Project(root: "/projects/acme", repository: nil, homes: homes)
  }

  private func home(_ module: String, app: String = "acme") -> ConfigHome {
    ConfigHome(
      module: module, contentRoot: "\(module == "." ? "" : "\(module)/")src/main/content/jcr_root",
      app: app, folders: [folder])
  }

  /// A configuration of another server, as AEM 6.5 has it.
  private func mail(_ format: Format) -> String {
    switch format {
    case .cfgJSON:
      "// kept\r\n{\r\n\t\"smtp.host\": \"mx.old.site\",\r\n\t\"smtp.port:Integer\": 25,\r\n\t\"smtp.user\": \"$[env:OLD]\",\r\n\t\"smtp.password\": \"$[secret:OLD_PASSWORD]\",\r\n\t\"x.own\": [1],\r\n\t\"from.address\": \"old@acme.site\"\r\n}\r\n"
    case .config:
      "smtp.host=\"mx.old.site\"\nsmtp.port=I\"25\"\nsmtp.user=\"$[env:OLD]\"\nsmtp.password=\"$[secret:OLD_PASSWORD]\"\nx.own=I\"1\"\nfrom.address=\"old@acme.site\"\n"
    case .cfg:
      "smtp.host=mx.old.site\nsmtp.port=25\nsmtp.user=$[env:OLD]\nsmtp.password=$[secret:OLD_PASSWORD]\nx.own=1\nfrom.address=old@acme.site\n"
    case .xml:
      """
      <jcr:root xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:sling="http://sling.apache.org/jcr/sling/1.0"
        jcr:primaryType="sling:OsgiConfig" smtp.host="mx.old.site" smtp.port="{Long}25" smtp.user="$[env:OLD]"
        smtp.password="$[secret:OLD_PASSWORD]" x.own="1" from.address="old@acme.site"/>
      """
    }
  }
}

extension Project {
  /// The project after a save.
  func applying(_ changes: [FileChange]) -> Project {
    var project = self
    for index in project.homes.indices {
      for change in changes {
        let isConfiguration = ManagedFile.configuration(named: change.name)
        let file = isConfiguration ?? change.file.flatMap(ManagedFile.named)
        guard let file else { continue }
        let home = project.homes[index]
        let isInside =
          isConfiguration == nil
          ? change.path
            == "\(home.module == "." ? "" : "\(home.module)/")\(file.place.pathInModule)"
          : change.path.hasPrefix("\(home.configurationsPath)/")
        guard isInside else { continue }
        project.homes[index][file].removeAll { $0.path == change.path }
        if let bytes = change.after {
          project.homes[index][file].append(ProjectFile(path: change.path, bytes: bytes))
        }
      }
    }
    return project
  }
}
