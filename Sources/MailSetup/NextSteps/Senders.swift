/// The mail configurations of a build that AEM reads once a plan is saved: the plan's own first, then
/// those of other run-mode folders and apps.
package struct Senders {
  let parts: [LocationPlan]
  /// The logins with OAuth2, each once.
  package private(set) var oauthLogins: [OAuthLogin] = []

  package init(_ plan: Plan) {
    let saved = plan.project.applying(plan.files.changed)
    let own = plan.parts.compactMap(\.location?.folderPath)
    let homes = saved.homes.filter { $0.build == plan.home?.build }
    let others = homes.flatMap { home in
      RunModeMatrix(folders: home.deployedMailFolders).folders
        .map { LocationPlan(home, in: saved, folder: $0) }
        .filter { part in !own.contains { $0 == part.location?.folderPath } }
    }
    parts = plan.parts + others
    for part in parts {
      let home = homes.first { $0.configurationsPath == part.location?.configurations }
      guard let login = OAuthLogin(part, in: home) else { continue }
      if let index = oauthLogins.firstIndex(where: { $0.isSame(as: login) }) {
        oauthLogins[index].join(login)
      } else {
        oauthLogins.append(login)
      }
    }
  }

  /// The files on disk of a saved plan beside its own.
  func otherFiles(of plan: Plan) -> [FileChange] {
    let configurations = parts.flatMap { part in
      [
        part.onDisk.configuration,
        part.settings.usesOAuth ? part.onDisk.oauthProvider.current : nil,
      ]
      .compactMap { $0?.file }
    }
    let forwards = useServer ? parts.first?.onDisk.forwards?.file : nil
    return (configurations + [forwards].compactMap(\.self))
      .filter { file in !plan.files.contains { $0.path == file.path } }
      .map { FileChange($0.path, before: $0.bytes, after: $0.bytes) }
  }

  var settings: [ResolvedSettings] { parts.map(\.settings) }

  /// The settings of those that send through a mail server.
  var withServer: [ResolvedSettings] { settings.filter(\.usesServer) }

  var useServer: Bool { settings.contains(where: \.usesServer) }
  var useOAuth: Bool { !oauthLogins.isEmpty }

  /// The settings whose server is known: by the plan, or by the forward that a file names.
  var withKnownServer: [ResolvedSettings] {
    parts.enumerated().filter { index, part in
      part.settings.usesServer && !part.settings.host.isEmpty
        && (index == 0 || part.onDisk.body?.index(ofOrigin: part.settings.portOrig) != nil)
    }.map(\.element.settings)
  }

  /// The configuration in the folder of a file.
  func part(ofFileAt path: String) -> LocationPlan? {
    parts.first { part in part.location.map { path.hasPrefix("\($0.folderPath)/") } ?? false }
  }

  /// The folder of the plan's own configuration.
  var place: String { parts[0].location.map(name(of:)) ?? "" }

  /// The option with which `oauth` gets the token of a login; none where there is only one.
  func option(for login: OAuthLogin) -> String {
    guard oauthLogins.count > 1, let location = login.locations.first else { return "" }
    return " --configuration \(Shell.quote(name(of: location)))"
  }

  /// The logins that read a value of their own under a name of this one.
  func rivals(of login: OAuthLogin) -> [OAuthLogin] {
    oauthLogins.filter { $0.sharesSecrets(with: login) }
  }

  /// The folder of a configuration, with its path where another one has the same name.
  package func name(of location: SaveLocation) -> String {
    let isPlain = !parts.contains {
      $0.location != location && $0.location?.folder == location.folder
    }
    return isPlain ? location.folder : location.folderPath
  }

  /// The way that mail leaves, in a sentence; one for each folder where they differ.
  package var sentences: String {
    let ways = settings.map(\.wayWords)
    if ways.unique.count == 1 { return "AEM sends \(ways[0])." }
    return zip(parts, ways).map { part, way in
      "With \(part.location.map(name(of:)) ?? "") AEM sends \(way)."
    }.joined(separator: " ")
  }

  /// The servers' names in a sentence.
  var serverNames: String {
    settings.map { $0.usesServer ? $0.serverName : "Microsoft 365" }.unique
      .joined(separator: " or ")
  }

  /// The senders' addresses in a sentence.
  var addresses: String { settings.map(\.senderWords).unique.joined(separator: " or ") }
}

extension Plan {
  /// Whether mail leaves through a mail server, from this configuration or another one of the build.
  package var sendsThroughServer: Bool { Senders(self).useServer }

  /// The plan of another configuration of the project.
  package func at(_ location: SaveLocation) -> Plan {
    var plan = self
    plan.answers.module = location.module
    plan.answers.app = location.app
    plan.answers.folder = location.folder
    return plan
  }
}

extension ResolvedSettings {
  /// The sender's address, or the names that the environment gives it under.
  fileprivate var senderWords: String {
    let names = Placeholder.all(in: from).map(\.name).unique
    return names.isEmpty ? from : "the address in \(names.joined(separator: " and "))"
  }

  /// The server and the port forward, or Microsoft Graph, and the sender.
  fileprivate var wayWords: String {
    let way =
      !usesServer
      ? "through Microsoft Graph"
      : host.isEmpty
        ? "by SMTP"
        : "to \(host) port \(port) through the port forward \(portOrig.map(String.init) ?? "")"
    return "\(way), from \(senderWords)"
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it is first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
