import MailSetup
import TestKit
import Testing

/// A row of a table: what was chosen, what the project says, and what must follow from both.
struct Case<Expected: Sendable>: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let plan: Plan
  let settings: ResolvedSettings
  let expected: Expected

  /// Answers on answers that were found.
  init(
    _ name: String, chosen: Answers = Answers(), found: Answers = Answers(),
    gives expected: Expected
  ) {
    testDescription = name
    plan = Plan(project: .sample, answers: chosen)
    settings = ResolvedSettings(chosen: chosen, found: found)
    self.expected = expected
  }

  /// Answers on files of the project.
  init(
    _ name: String, chosen: Answers = Answers(), files: Files,
    imported: PortForwardsBody? = nil, gives expected: Expected
  ) {
    testDescription = name
    plan = Plan(project: files.project, answers: chosen, imported: imported)
    settings = plan.settings
    self.expected = expected
  }
}

/// Files of the sample project.
struct Files {
  /// The mail configuration in the folder `config`.
  var mail: String?
  /// Other mail configurations, by their paths below the app's configurations.
  var mails: [String: String] = [:]
  /// The forwards, and the hosts that bypass the proxy.
  var forwards: [PortForward]?
  var hosts: [String]?
  /// The text of the forwards' file, where it is not the plain body.
  var body: String?
  /// The answers that a session saved.
  var record: String?
  /// The OAuth provider's configuration in the folder `config`.
  var provider: String?

  var project: Project {
    var mails = mails
    mails["config/\(String.mail)"] = mail
    var project = Project.sample(files: mails)
    project[.portForwards, of: project.homes[0]] = forwardsText.map {
      ProjectFile(
        path: "ui.config/src/main/cloudmanager/advanced-networking.json", bytes: Array($0.utf8))
    }
    project[.record, of: project.homes[0]] = record.map {
      ProjectFile(path: "ui.config/src/main/cloudmanager/mailwizard.json", bytes: Array($0.utf8))
    }
    project.homes[0][.oauthProvider] =
      provider.map {
        let location = SaveLocation(project.homes[0], folder: "config")
        return [
          ProjectFile(
            path: "\(location.folderPath)/\(MailFileName.oauthProviderPID).cfg.json",
            bytes: Array($0.utf8))
        ]
      } ?? []
    let folders = mails.keys.compactMap { $0.split(separator: "/").first.map(String.init) }
    project.homes[0].folders += Set(folders).subtracting(project.homes[0].folders).sorted()
    return project
  }

  /// The text of a record that has a member more than it must have.
  static func record(with member: String = #""debug": false"#) -> String {
    """
    {"networking": "vpn", "destination": {"host": "a.b"}, "from": "a@acme.site", \(member)}
    """
  }

  private var forwardsText: String? {
    if forwards == nil, hosts == nil { return body }
    let hosts = (hosts ?? []).map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {"portForwards": [\((forwards ?? []).map(\.json).joined(separator: ", "))],
       "nonProxyHosts": [\(hosts)]}
      """
  }
}

/// `db.acme.site:3306@30306` reaches the server `db.acme.site` at 3306 from the portOrig 30306.
extension PortForward: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    let parts = text.split(separator: "@")
    let server = parts[0].split(separator: ":", omittingEmptySubsequences: false)
    self.init(
      name: String(server[0]), portDest: server.dropFirst().first.flatMap { Int($0) },
      portOrig: parts.dropFirst().first.flatMap { Int($0) })
  }

  /// The same notation.
  var words: String {
    name + (portDest.map { ":\($0)" } ?? "") + (portOrig.map { "@\($0)" } ?? "")
  }

  fileprivate var json: String {
    let ports = [("portDest", portDest), ("portOrig", portOrig)].compactMap { key, port in
      port.map { ", \"\(key)\": \($0)" }
    }
    return "{\"name\": \"\(name)\"\(ports.joined())}"
  }
}

extension Answers {
  /// Answers that a function gives.
  init(_ give: (inout Answers) -> Void) {
    self.init()
    give(&self)
  }

  /// Answers in one line.
  init(
    module: String? = nil, app: String? = nil, folder: String? = nil,
    networking: Networking? = nil, provider: String? = nil, isAnotherServer: Bool = false,
    host: String? = nil, port: Int? = nil, portOrig: Int? = nil,
    otherForwards: [PortForward]? = nil, nonProxyHosts: [String]? = nil,
    ssl: Bool? = nil, starttls: Bool? = nil, requiretls: Bool? = nil, from: String? = nil,
    userKind: Credential.Kind? = nil, userName: String? = nil, userDefault: String? = nil,
    passwordName: String? = nil, debug: Bool? = nil, keepsRecord: Bool? = nil
  ) {
    self.init()
    self.module = module
    self.app = app
    self.folder = folder
    self.networking = networking
    self.provider = isAnotherServer ? .anotherServer : provider.map { .preset($0) }
    self.host = host
    self.port = port
    self.portOrig = portOrig
    self.otherForwards = otherForwards
    self.nonProxyHosts = nonProxyHosts
    self.ssl = ssl
    self.starttls = starttls
    self.requiretls = requiretls
    self.from = from
    self.userKind = userKind
    self.userName = userName
    self.userDefault = userDefault
    self.passwordName = passwordName
    self.debug = debug
    self.keepsRecord = keepsRecord
  }
}
