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
    if let networking = setup.answers.networking {
      #expect(settings.networking == networking, "\(name)")
    }
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
      #expect(plan.file(.portForwards)?.kind == .update, "\(name)")
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
  private let app: String
  private let configurations: String
  private let content: String
  /// The module that has forwards already; nil for none.
  private let forwardsModule: String?
  private let hasOtherModule: Bool
  /// The format of the OAuth provider that is there; nil for none.
  private let provider: Format?
  private let hasRecord: Bool
  /// The login of the mail configuration that is there.
  private let before: Login

  var hasForwards: Bool { forwardsModule != nil }

  enum Format: String, CaseIterable {
    case cfgJSON = ".cfg.json"
    case config = ".config"
    case cfg = ".cfg"
    case xml = ".xml"
  }

  /// The warnings that a right setup may still have.
  static let expectedWarnings: Set<Rule.ID> = [
    "relay-needs-fixed-ip", "basic-auth-microsoft", "comments-in-json",
    "oauth-provider-missing",
  ]

  init(_ random: inout Random) {
    let ways: [(Transport, Login, [String?])] = [
      (.smtp, .password, Provider.all.map(\.id) + [nil, nil]),
      (.smtp, .none, ["workspace-relay", nil]),
      (.smtp, .oauth2, ["office365", "gmail", "workspace-relay"]),
      (.graph, .oauth2, [nil]),
    ]
    app = random.pick(["acme", "sites/acme"])
    configurations = random.pick(["osgiconfig", "osgiconfig", ""])
    content = random.pick(["src/main/content/jcr_root", "src/content/jcr_root", "jcr_root"])
    let way = random.pick(ways)
    (transport, login) = (way.0, way.1)
    let named = random.pick(way.2)
    folder = random.pick(["config", "config.author", "config.publish.prod"])
    module = random.pick([".", "ui.config", "sites/acme.ui.config"])
    format = random.pick([nil, nil] + Format.allCases)
    hasOwnKeys = format != nil
    forwardsModule = random.pick([nil, module, "other.config", "all"])
    hasOtherModule = forwardsModule == "other.config" || random.oneIn(2)
    provider = random.pick([nil, nil, .cfgJSON, .config, .xml])
    hasRecord = random.oneIn(3)
    before = random.pick([.password, .none, .oauth2])

    (answers.module, answers.folder) = (module, folder)
    answers.transport = transport
    answers.login = login
    answers.from = "noreply@acme-shop.net"
    answers.replacesOthers =
      format.map { $0 != .cfgJSON } ?? false
      || login == .oauth2 && provider.map { $0 != .cfgJSON } ?? false
    if transport == .smtp {
      answers.networking = random.pick([.flexiblePortEgress, .dedicatedEgressIp, .vpn])
      answers.provider = named.map { .preset($0) } ?? .anotherServer
      if let known = named.flatMap(Provider.named) {
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
      if transport == .graph || named == "office365" {
        answers.tenant = random.pick(["contoso.com", "11111111-2222-3333-4444-555555555555"])
      }
    }
  }

  var description: String {
    "\(transport) \(login) \(answers.provider.map { "\($0)" } ?? "") \(answers.port ?? 0) from \(format?.rawValue ?? "nothing") in \(module)/\(content)/\(app)/\(configurations)/\(folder), forwards in \(forwardsModule ?? "none"), provider \(provider?.rawValue ?? "none"), record \(hasRecord), before \(before)"
  }

  var project: Project {
    var homes = [home(module)]
    let folderPath = homes[0].configurationsPath + "/" + folder
    if let format {
      homes[0].mailFiles = [
        ProjectFile(
          path: "\(folderPath)/\(SaveLocation.pid)\(format.rawValue)",
          bytes: Array(mail(format).utf8))
      ]
    }
    if let provider, login == .oauth2 {
      let name = "\(MailFileName.oauthProviderPID)\(provider.rawValue)"
      homes[0][.oauthProvider] = [
        ProjectFile(path: "\(folderPath)/\(name)", bytes: Array(oauth(provider).utf8))
      ]
    }
    if hasOtherModule { homes.append(home("other.config", app: "other")) }
    var files = ModuleFiles(module: forwardsModule ?? module, build: "")
    if hasForwards {
      files[.portForwards] = ProjectFile(
        path: ManagedFile.portForwards.place.path(inModule: files.module),
        bytes: Array(
          #"{"portForwards": [{"name": "db.acme.site", "portDest":3306,"portOrig": 30001}], "x": 1}"#
            .utf8))
    }
    if hasRecord {
      files[.record] = ProjectFile(
        path: ManagedFile.record.place.path(inModule: files.module),
        bytes: Array(
          #"{"networking": "vpn", "destination": {"host": "mx.old.site"}, "from": "old@acme.site"}"#
            .utf8))
    }
    var project = Project(root: "/projects/acme", repository: nil, homes: homes)
    project.moduleFiles = [files]
    return project
  }

  private func home(_ module: String, app: String? = nil) -> ConfigHome {
    ConfigHome(
      module: module, contentRoot: "\(module == "." ? "" : "\(module)/")\(content)",
      app: app ?? self.app, configurations: configurations, folders: [folder])
  }

  /// The login that the configuration had before, in a format.
  private func credentials(_ format: Format) -> String {
    let values =
      switch before {
      case .password: [("smtp.user", "$[env:OLD]"), ("smtp.password", "$[secret:OLD_PASSWORD]")]
      case .none: [(String, String)]()
      case .oauth2: [("smtp.user", "old@acme.site"), ("smtp.password", "unused")]
      }
    let isOAuth = before == .oauth2
    return switch format {
    case .cfgJSON:
      values.map { "\r\n\t\"\($0)\": \"\($1)\"," }.joined()
        + (isOAuth ? "\r\n\t\"oauth.flow\": true," : "")
    case .config:
      values.map { "\($0)=\"\($1)\"\n" }.joined() + (isOAuth ? "oauth.flow=B\"true\"\n" : "")
    case .cfg: values.map { "\($0)=\($1)\n" }.joined() + (isOAuth ? "oauth.flow=true\n" : "")
    case .xml:
      values.map { " \($0)=\"\($1)\"" }.joined() + (isOAuth ? " oauth.flow=\"{Boolean}true\"" : "")
    }
  }

  /// An OAuth provider with little in it.
  private func oauth(_ format: Format) -> String {
    let scope = "https://graph.microsoft.com/Mail.Send"
    return switch format {
    case .cfgJSON: "{\"clientId\": \"old\", \"x.provider\": 1, \"scopes\": [\"\(scope)\"]}"
    case .config, .cfg: "clientId=\"old\"\nx.provider=I\"1\"\nscopes=[\"\(scope)\"]\n"
    case .xml:
      """
      <jcr:root xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:sling="http://sling.apache.org/jcr/sling/1.0"
        jcr:primaryType="sling:OsgiConfig" clientId="old" x.provider="1" scopes="[\(scope)]"/>
      """
    }
  }

  /// A configuration of another server, as AEM 6.5 has it.
  private func mail(_ format: Format) -> String {
    switch format {
    case .cfgJSON:
      "// kept\r\n{\r\n\t\"smtp.host\": \"mx.old.site\",\r\n\t\"smtp.port:Integer\": 25,\(credentials(format))\r\n\t\"x.own\": [1],\r\n\t\"from.address\": \"old@acme.site\"\r\n}\r\n"
    case .config:
      "smtp.host=\"mx.old.site\"\nsmtp.port=I\"25\"\n\(credentials(format))x.own=I\"1\"\nfrom.address=\"old@acme.site\"\n"
    case .cfg:
      "smtp.host=mx.old.site\nsmtp.port=25\n\(credentials(format))x.own=1\nfrom.address=old@acme.site\n"
    case .xml:
      """
      <jcr:root xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:sling="http://sling.apache.org/jcr/sling/1.0"
        jcr:primaryType="sling:OsgiConfig" smtp.host="mx.old.site" smtp.port="{Long}25"\(credentials(format)) x.own="1" from.address="old@acme.site"/>
      """
    }
  }
}
